// The parameters of the law by date, from whatever src/core/rules/packs/individualAssistant/parameters.ts exports.
import type { DatedValue, Parameter } from '../../src/core/rules/parameters.ts';
import type { Provision } from '../../src/core/rules/rule.ts';
import { periodOf, placeOf, table } from './citations.ts';

interface Named {
  readonly name: string;
  readonly provision: Provision;
  readonly values: readonly DatedValue<unknown>[];
  /** Of what has no dates of its own. */
  readonly fixed: string | null;
}

/** In what a parameter is counted. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(PENSION_AGE|POA_MONTHS|MONTHS_TO_ORDER)\b/, 'months'],
  [/^HOURS_A_DAY$/, 'hours'],
  [/^BASE_AMOUNTS\b/, 'tenge'],
];
export const valueOf = (name: string, value: unknown): string =>
  `${String(value)}${typeof value === 'number' ? ` ${UNITS.find(([pattern]) => pattern.test(name))?.[1] ?? ''}`.trimEnd() : ''}`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isParameter = (
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & Parameter<unknown> =>
  'provision' in value && Array.isArray(value['values']);

export const namedParameters = (
  exports: Readonly<Record<string, unknown>>,
  prefix = '',
): readonly Named[] =>
  Object.entries(exports).flatMap(([key, value]) => {
    const name = `${prefix}${key}`;
    if (!isObject(value)) return [];
    if (isParameter(value))
      return [{ name, provision: value.provision, values: value.values, fixed: null }];
    if (!('provision' in value)) return namedParameters(value, `${name}.`);
    const { provision, ...fixed } = value;
    return [
      {
        name,
        provision: provision as Provision,
        values: [],
        fixed: Object.entries(fixed)
          .map(([part, own]) => `${part}: ${valueOf(name, own)}`)
          .join(', '),
      },
    ];
  });

export const parameterTable = (parameters: readonly Named[]): readonly string[] =>
  table(
    ['Parameter', 'Value', 'Applied', 'Provision', 'Confidence', 'Verified'],
    parameters.flatMap(({ name, provision, values, fixed }) => {
      const law = [
        `${provision.title.en}, ${placeOf(provision)}`,
        provision.confidence,
        provision.verified ? 'yes' : 'no',
      ];
      return fixed === null
        ? values.map((dated) => [name, valueOf(name, dated.value), periodOf(dated), ...law])
        : [[name, fixed, 'throughout the pack', ...law]];
    }),
  );
