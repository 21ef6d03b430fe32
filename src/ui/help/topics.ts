// The help's pages as data: each point with what it rests on. No provision: how the program or the
// practice is, or what is not known.
import * as texts from '../../../locales/help.ts';
import {
  BY_LAW_206,
  BY_ORDER_OF_2025,
  cite,
  CIVIL_CODE,
  DIGITAL_CODE,
  PERSONAL_DATA_LAW,
  SERVICE_CARDS,
  SERVICE_RULES,
  SOCIAL_CODE,
  STATE_SERVICES_LAW,
} from '../../core/rules/packs/individualAssistant/provisions.ts';
import type { Provision, Texts } from '../../core/rules/rule.ts';

const TOPIC_IDS = [
  'prepare',
  'key',
  'papers',
  'next',
  'complain',
  'channels',
  'sms',
  'stages',
] as const;
export type TopicId = (typeof TOPIC_IDS)[number];

type Words = { readonly [Id in TopicId]: Omit<(typeof texts)[Id], 'title'> };
/** A provision, nothing to cite, or something that is not known. */
type Basis = Provision | 'practice' | 'unknown';

export interface Point {
  readonly id: string;
  readonly text: Texts;
  readonly provision: Provision | null;
  readonly isUnknown: boolean;
}

export interface Topic {
  readonly id: TopicId;
  readonly title: Texts;
  readonly points: readonly Point[];
}

const social = (article: string, paragraph: string | null = null): Provision =>
  cite(SOCIAL_CODE, article, paragraph);
const rules = cite(SERVICE_RULES, null, null, BY_ORDER_OF_2025);
const cards = cite(SERVICE_CARDS, null, null, { confidence: 'medium' });
const noScans = cite(PERSONAL_DATA_LAW, '7', '10');
const bars = cite(SOCIAL_CODE, '163', '2(4)', BY_LAW_206);
const ownKey = cite(DIGITAL_CODE, '51', '3');
const twoMonths = social('168', '2');

const BASIS: { readonly [Id in TopicId]: { readonly [Point in keyof Words[Id]]: Basis } } = {
  prepare: {
    key: cite(DIGITAL_CODE, '49', '2'),
    identity: noScans,
    ipar: social('163', '1'),
    disability: social('163', '2'),
    assistant: bars,
    supplier: social('167', '1'),
    representative: rules,
    when: twoMonths,
    list: 'unknown',
  },
  key: {
    where: 'practice',
    which: cite(DIGITAL_CODE, '49', '2'),
    yours: ownKey,
    forbidden: ownKey,
    onlyHere: 'practice',
    kept: 'practice',
  },
  papers: {
    ipar: social('155', '6'),
    disability: social('155', '7'),
    poa: cite(CIVIL_CODE, '168', '1'),
    medical: bars,
    training: bars,
    identity: noScans,
  },
  next: {
    ipar: social('155', '6'),
    request: rules,
    term: 'unknown',
    portal: twoMonths,
    order: rules,
    portalOrder: 'practice',
    service: social('166', '3'),
    pay: social('163', '4'),
    none: social('169', '1'),
  },
  complain: {
    until: social('167', '7'),
    decision: social('167', '7'),
    scope: 'unknown',
    quality: social('167', '8'),
    refusal: cite(STATE_SERVICES_LAW, '19-1', '3'),
    authority: 'unknown',
  },
  channels: {
    corporation: cite(STATE_SERVICES_LAW, '20', '1'),
    department: rules,
    telephone: rules,
    egov: rules,
  },
  sms: {
    start: rules,
    who: rules,
    asks: rules,
    needs: cite(STATE_SERVICES_LAW, '21-1', null),
    enough: cards,
    since: 'unknown',
    reads: 'practice',
  },
  stages: { enters: rules, names: 'unknown', ask: 'practice' },
};

function topic(id: TopicId): Topic {
  const { title, ...words }: { readonly title: Texts } & Readonly<Record<string, Texts>> =
    texts[id];
  const basis: Readonly<Record<string, Basis>> = BASIS[id];
  const point = ([name, text]: readonly [string, Texts]): Point => {
    const rest = basis[name] ?? 'unknown';
    return {
      id: name,
      text,
      provision: typeof rest === 'string' ? null : rest,
      isUnknown: rest === 'unknown',
    };
  };
  return { id, title, points: Object.entries(words).map(point) };
}

export const TOPICS: readonly Topic[] = TOPIC_IDS.map(topic);
