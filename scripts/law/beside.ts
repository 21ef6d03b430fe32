// What stands in the catalogue beside the rules: duties that are no check of a draft, rules that
// are switched off, and what is not known.
import {
  notChecks,
  switchedOff,
  unknowns,
  type NotACheck,
} from '../../src/core/rules/packs/individualAssistant/catalogue/index.ts';
import { placeOf, slugOf, table } from './citations.ts';

const heldBy = ({ heldBy: { rules, tests } }: NotACheck): string =>
  [...rules, ...tests.map((file) => `\`${file}\``)].join(', ') || 'informs only';

export const notChecksOf = (slug: string): readonly NotACheck[] =>
  notChecks.filter(({ provision }) => provision !== null && slugOf(provision) === slug);

export const duties = (points: readonly NotACheck[]): readonly string[] =>
  table(
    [
      'Point',
      'Provision',
      'What the law says',
      'Why it is no check, and how it is kept',
      'Held by',
    ],
    points.map((point) => [
      point.id,
      point.provision === null ? '' : placeOf(point.provision),
      point.title.en,
      point.reason.en,
      heldBy(point),
    ]),
  );

export const allDuties = (): readonly string[] => duties(notChecks);

export const switchedOffTable = (): readonly string[] =>
  table(
    ['Rule', 'What it would check', 'Why it is off', 'Unknown'],
    switchedOff.map(({ id, title, reason, unknown }) => [id, title.en, reason.en, unknown ?? '']),
  );

export const unknownsTable = (): readonly string[] =>
  table(
    ['', 'What was not found', 'What the program does', 'Rules'],
    unknowns.map(({ id, what, treatment, rules }) => [id, what.en, treatment.en, rules.join(', ')]),
  );

/** Acts that only such points cite have a page too. */
export const actsBeside = (): ReadonlyMap<string, NotACheck> =>
  new Map(
    notChecks
      .flatMap((point) =>
        point.provision === null ? [] : [[slugOf(point.provision), point] as const],
      )
      .reverse(),
  );
