// The words beside the facts of a document: the dictionary of the page reader, and what only documents say.
import type { Subject } from '../draft/labels/subjects.ts';
import { plainLabel } from '../draft/labelText.ts';
import type { ReaderName } from '../draft/values.ts';
import { wordingOf } from '../draft/wording.ts';
import type { FactPath, Section } from '../draft/draft.ts';
import type { DocumentFactName, DocumentKind, OwnFact } from './document.ts';

export interface Meaning {
  readonly name: DocumentFactName;
  readonly read: ReaderName | 'contraindications';
}

/**
 * Whose facts stand in a document without a heading: the first that knows a label has it. And the
 * parts of the draft that it may fill.
 */
const SCOPES: Readonly<
  Record<
    DocumentKind,
    { readonly subjects: readonly Subject[]; readonly sections: readonly Section[] }
  >
> = {
  ipar: {
    subjects: ['ipar', 'applicant', 'disability'],
    sections: ['ipar', 'applicant', 'disability'],
  },
  disability: { subjects: ['disability', 'applicant'], sections: ['disability', 'applicant'] },
  poa: { subjects: ['poa'], sections: ['poa', 'applicant', 'filer'] },
  medical: { subjects: ['assistant'], sections: ['assistant', 'declarations'] },
  training: { subjects: ['assistant'], sections: ['assistant', 'declarations'] },
  identity: { subjects: ['applicant'], sections: ['applicant', 'identity'] },
};

/** The parties of a power of attorney, which the ordering form calls otherwise. */
const PARTIES: readonly (readonly [Subject, RegExp])[] = [
  ['applicant', /доверител\p{L}*|сенім білдіруші\p{L}*|сенімхат беруші\p{L}*/gu],
  [
    'filer',
    /поверенн\p{L}*|доверенн\p{L}* лиц\p{L}*|представител\p{L}*|сенім білдірілген (адам|тұлға)\p{L}*|сенім білдірілген\p{L}*|өкіл(?!ет)\p{L}*/gu,
  ],
];

interface Own extends Meaning {
  readonly name: OwnFact;
  readonly words: readonly string[];
}

const OWN: readonly Own[] = [
  {
    name: 'document.number',
    read: 'text',
    words: [
      'номер',
      'номер документа',
      'номер справки',
      'номер сертификата',
      'номер заключения',
      'серия и номер',
      'нөмірі',
      'құжат нөмірі',
      'құжаттың нөмірі',
      'анықтама нөмірі',
      'сертификат нөмірі',
      'қорытынды нөмірі',
    ],
  },
  {
    name: 'document.issuedOn',
    read: 'date',
    words: [
      'дата',
      'дата выдачи',
      'дата документа',
      'дата заключения',
      'дата выдачи документа',
      'дата окончания обучения',
      'выдан',
      'выдана',
      'выдано',
      'күні',
      'берілген күні',
      'берілген күн',
      'қорытынды күні',
      'құжат берілген күн',
      'оқу аяқталған күн',
    ],
  },
  {
    name: 'document.expiresOn',
    read: 'date',
    words: [
      'срок действия',
      'действителен до',
      'действительно до',
      'срок действия документа',
      'қолданылу мерзімі',
      'жарамдылық мерзімі',
      'жарамды мерзімі',
    ],
  },
  {
    name: 'document.issuer',
    read: 'text',
    words: [
      'кем выдан',
      'кем выдана',
      'кем выдано',
      'орган выдачи',
      'орган выдавший документ',
      'выдавший орган',
      'медицинская организация',
      'учебный центр',
      'организация образования',
      'отдел МСЭ',
      'территориальное подразделение МСЭ',
      'нотариус',
      'кім берген',
      'берген орган',
      'берген мекеме',
      'медициналық ұйым',
      'оқу орталығы',
      'білім беру ұйымы',
      'МСС бөлімі',
      'МӘС бөлімі',
    ],
  },
];

/** The draft keeps these of an identity document; of its number nobody has need. */
const OF_IDENTITY: Readonly<Partial<Record<OwnFact, FactPath | null>>> = {
  'document.expiresOn': 'identity.validUntil',
  'document.number': null,
};

const CONTRAINDICATIONS = new Set(
  [
    'противопоказания',
    'медицинские противопоказания',
    'противопоказания к работе',
    'қарсы көрсетілімдер',
    'медициналық қарсы көрсетілімдер',
    'жұмысқа қарсы көрсетілімдер',
  ].map(plainLabel),
);

const OWN_WORDS = new Map(
  OWN.flatMap(({ words, ...meaning }) => words.map((word) => [plainLabel(word), meaning] as const)),
);

/** What was once so: «прежний номер», «взамен ИПАР». */
export const OF_THE_PAST = /прежн|предыдущ|взамен|утратил|ранее выдан|бұрынғы|алдыңғы|орнына/iu;

/** The person whose part of a document begins with these words, or null. */
export function partyOf(heading: string, kind: DocumentKind): Subject | null {
  if (kind !== 'poa' || /\d/.test(heading) || heading.split(' ').length > 5) return null;
  return takenOut(plainLabel(heading)).subject;
}

/**
 * What a label means in a document of this kind, in the part about `party`; null where it means
 * nothing known, or two things.
 */
export function meaningOf(
  label: string,
  kind: DocumentKind,
  party: Subject | null,
): Meaning | null {
  if (label.length > 150 || OF_THE_PAST.test(label)) return null;
  const meanings = label.split(/\s*\/\s*/).map((part) => meaningOfOne(part, kind, party));
  const [first] = meanings;
  // «Тегі / Фамилия» is one thing twice; «БИН/ИИН» is read whole, by the page's dictionary.
  if (
    meanings.length > 1 &&
    first !== undefined &&
    first !== null &&
    meanings.every((other) => other?.name === first.name)
  )
    return first;
  return meaningOfOne(label, kind, party);
}

/** Within the programme it is called «the programme». */
const OWN_NAME = /(?<!\p{L})(программ\p{L}*|бағдарлама\p{L}*)/gu;

function meaningOfOne(label: string, kind: DocumentKind, party: Subject | null): Meaning | null {
  const plain = plainLabel(label);
  const { subject, rest } =
    kind === 'poa'
      ? takenOut(plain)
      : { subject: null, rest: kind === 'ipar' ? plain.replace(OWN_NAME, 'ипар') : plain };
  const { subjects, sections } = SCOPES[kind];
  if (kind === 'medical' && CONTRAINDICATIONS.has(plain))
    return { name: 'declarations.contraindications', read: 'contraindications' };
  for (const of of subject !== null
    ? [subject]
    : party !== null
      ? [party, ...subjects]
      : subjects) {
    const wording = wordingOf(rest, of, 'applicant');
    // A document's «номер» or «срок» is never the order's.
    if (wording !== null && sections.some((section) => wording.path.startsWith(`${section}.`)))
      return { name: wording.path, read: wording.read };
  }
  return ownMeaning(plain, kind);
}

function ownMeaning(plain: string, kind: DocumentKind): Meaning | null {
  const own = OWN_WORDS.get(plain);
  const kept = own === undefined || kind !== 'identity' ? own?.name : OF_IDENTITY[own.name];
  return own === undefined || kept === null ? null : { name: kept ?? own.name, read: own.read };
}

function takenOut(plain: string): { readonly subject: Subject | null; readonly rest: string } {
  const found = PARTIES.filter(([, stem]) => plain.search(stem) >= 0);
  const [party] = found;
  if (party === undefined || found.length > 1) return { subject: null, rest: plain };
  return { subject: party[0], rest: plain.replace(party[1], ' ').replace(/\s+/g, ' ').trim() };
}
