// Text with positions → the kind of a document and its facts, as proposals with their places.
import { draftSchema, emptyDraft } from '../draft/draft.ts';
import { withFact } from '../draft/merge.ts';
import type { DocumentFact, DocumentFactName, DocumentReading, TextItem } from './document.ts';
import { isDraftFact } from './document.ts';
import { kindOf } from './kinds.ts';
import { linesOf, textOf, type Line } from './layout.ts';
import { pairsOf } from './pairs.ts';
import { contradictions } from './contradictions.ts';
import { saidIn } from './sentences.ts';
import { readValue } from './values.ts';

/** Total: whatever stands in a file gives a reading. Facts come in the order of their places. */
export function readDocument(items: readonly TextItem[]): DocumentReading {
  const lines = linesOf(items);
  const recognised = kindOf(lines);
  if (recognised === null) return { kind: null, facts: [] };
  const { kind, certain } = recognised;
  const beside = pairsOf(lines, kind).flatMap(({ meaning, label, value, ...place }) =>
    factsOf(meaning.name, readValue(meaning.read, value), { ...place, label, raw: value, certain }),
  );
  const said = saidIn(lines, kind).flatMap(({ name, read, value, ...place }) =>
    factsOf(name, readValue(read, value), {
      ...place,
      label: '',
      raw: lineText(lines, place),
      certain: false,
    }),
  );
  const facts = [...new Set([...beside, ...said].map(({ name }) => name))].flatMap((name) =>
    agreed([...beside, ...said].filter((fact) => fact.name === name)),
  );
  const doubtful = contradictions(facts);
  return {
    kind,
    facts: facts
      .map((fact) => (doubtful.has(fact.name) ? { ...fact, certain: false } : fact))
      .sort((one, other) => one.page - other.page || one.line - other.line),
  };
}

function factsOf(
  name: DocumentFactName,
  reading: Readonly<Record<string, unknown>> | null,
  found: Omit<DocumentFact, 'name' | 'value'>,
): readonly DocumentFact[] {
  return Object.entries(reading ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([own, value]) => ({
      ...found,
      raw: found.raw.slice(0, 500),
      label: found.label.slice(0, 200),
      value,
      name: own === '' ? name : (`${name.split('.')[0] ?? ''}.${own}` as DocumentFactName),
    }))
    .filter(hasShape);
}

/** Whether the draft could hold it. */
const hasShape = ({ name, value }: DocumentFact): boolean =>
  !isDraftFact(name) ||
  draftSchema.safeParse(withFact(emptyDraft(), name, value, { from: 'document' })).success;

/** The first place that says it; certain where all places say the same and one of them is a label. */
function agreed(found: readonly DocumentFact[]): readonly DocumentFact[] {
  const [first, ...others] = found;
  if (first === undefined) return [];
  const isAgreed = others.every(
    ({ value }) => JSON.stringify(value) === JSON.stringify(first.value),
  );
  return [{ ...first, certain: first.certain && isAgreed }];
}

const lineText = (
  lines: readonly Line[],
  place: { readonly page: number; readonly line: number },
): string => {
  const line = lines.find((each) => each.page === place.page && each.line === place.line);
  return line === undefined ? '' : textOf(line);
};
