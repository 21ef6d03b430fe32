// The facts of a document, each with its place: none is used until the person says so.
import { flushSync } from 'react-dom';
import { documentKinds, documents as words, ownFactNames } from '../../../locales/documents.ts';
import { factNames } from '../../../locales/words.ts';
import {
  isDraftFact,
  type DocumentFact,
  type DocumentFactName,
} from '../../core/documents/document.ts';
import { factAt, type FactPath, type Source } from '../../core/draft/draft.ts';
import { isIsoDate } from '../../core/time.ts';
import type { ReadDocument } from '../../edge/documents/readFile.ts';
import { dateText, factText } from '../facts/spoken.ts';
import type { Order } from '../panel/useOrder.ts';
import { focusOn } from '../parts/focus.ts';
import { useTexts, type Speech } from '../texts.tsx';
import type { Reading } from './useReading.ts';

interface FoundFactsProps {
  readonly order: Order;
  readonly reading: Reading;
  readonly document: ReadDocument;
  readonly dropped: ReadonlySet<DocumentFactName>;
}

export function FoundFacts(props: FoundFactsProps) {
  const {
    document: { facts },
  } = props;
  if (facts.length === 0) return null;
  return (
    <ul className="facts">
      {facts.map((fact) => (
        <li key={fact.name}>
          <FoundFact {...props} fact={fact} />
        </li>
      ))}
    </ul>
  );
}

const nameOf = (name: DocumentFactName, { t }: Speech): string =>
  t(isDraftFact(name) ? factNames[name] : ownFactNames[name]);

function valueText({ name, value }: DocumentFact, speech: Speech): string {
  if (isDraftFact(name)) return factText(name, value, speech);
  return typeof value === 'string' && isIsoDate(value) ? dateText(value, speech) : String(value);
}

function FoundFact(props: FoundFactsProps & { readonly fact: DocumentFact }) {
  const { fact, order } = props;
  const { name, page, line, raw, certain } = fact;
  const speech = useTexts();
  const { t } = speech;
  const known = isDraftFact(name) ? factAt(order.draft, name) : undefined;
  return (
    <>
      <p className="fact-name">{nameOf(name, speech)}</p>
      <p className="fact-value">{valueText(fact, speech)}</p>
      <p className="source">
        {t(words.place, { page, line })}. {t(words.asWritten, { raw })}
      </p>
      {!certain && (
        <p>
          <span className="badge">{t(words.uncertain)}</span>
        </p>
      )}
      {isDraftFact(name) && known !== undefined && !isSame(known, fact.value) && (
        <p>{t(words.differs, { value: factText(name, known, speech) })}</p>
      )}
      {isDraftFact(name) ? (
        <Decision {...props} path={name} />
      ) : (
        <p className="hint">{t(words.own)}</p>
      )}
    </>
  );
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

interface DecisionProps extends FoundFactsProps {
  readonly fact: DocumentFact;
  readonly path: FactPath;
}

/** What becomes of a fact: decided, known already, or offered. */
function Decision(props: DecisionProps) {
  const { order, dropped, fact, path } = props;
  const { t } = useTexts();
  const isUsed = isAnswerOf(order, path, fact);
  if (isUsed || dropped.has(fact.name)) return <Decided {...props} isUsed={isUsed} />;
  if (isSame(factAt(order.draft, path), fact.value)) return <p className="hint">{t(words.same)}</p>;
  return <Offered {...props} />;
}

function isAnswerOf(
  { answers }: Order,
  path: FactPath,
  { value, page, line }: DocumentFact,
): boolean {
  const source = answers.sources[path];
  return (
    source?.from === 'document' &&
    source.page === page &&
    source.line === line &&
    isSame(factAt(answers, path), value)
  );
}

const idOf = ({ name }: DocumentFact): string => `document-${name.replace('.', '-')}`;

/** The button that was pressed is gone afterwards: the focus goes to the one in its place. */
function act(work: () => void, target: string): void {
  flushSync(work);
  focusOn(target);
}

function Of({ name }: { readonly name: DocumentFactName }) {
  return <span className="unseen">: {nameOf(name, useTexts())}</span>;
}

function Decided({
  order,
  reading,
  fact,
  path,
  isUsed,
}: DecisionProps & { readonly isUsed: boolean }) {
  const { t } = useTexts();
  const id = idOf(fact);
  const undo = (): void =>
    isUsed ? order.answer(path, undefined) : reading.drop(fact.name, false);
  return (
    <div className="actions">
      <span>{t(isUsed ? words.used : words.dropped)}</span>
      <button
        type="button"
        className="link"
        id={`${id}-undo`}
        onClick={() => act(undo, `${id}-use`)}
      >
        {t(words.undo)}
        <Of name={fact.name} />
      </button>
    </div>
  );
}

function Offered({ order, reading, document: { kind }, fact, path }: DecisionProps) {
  const { t } = useTexts();
  const { name, value, page, line, raw } = fact;
  const id = idOf(fact);
  const place: Source = {
    from: 'document',
    label: kind === null ? '' : t(documentKinds[kind]),
    raw,
    page,
    line,
  };
  return (
    <div className="actions">
      <button
        type="button"
        className="secondary"
        id={`${id}-use`}
        onClick={() => act(() => order.confirm(path, value, place), `${id}-undo`)}
      >
        {t(words.use)}
        <Of name={name} />
      </button>
      <button
        type="button"
        className="secondary"
        onClick={() => act(() => reading.drop(name, true), `${id}-undo`)}
      >
        {t(words.notThis)}
        <Of name={name} />
      </button>
    </div>
  );
}
