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

function Decision({
  order,
  reading,
  document: { kind },
  dropped,
  fact,
  path,
}: FoundFactsProps & { readonly fact: DocumentFact; readonly path: FactPath }) {
  const speech = useTexts();
  const { t } = speech;
  const { name, value, page, line, raw } = fact;
  const id = `document-${name.replace('.', '-')}`;
  const source = order.answers.sources[path];
  const isUsed =
    source?.from === 'document' &&
    source.page === page &&
    source.line === line &&
    isSame(factAt(order.answers, path), value);
  const of = <span className="unseen">: {nameOf(name, speech)}</span>;
  const act = (work: () => void, target: string): void => {
    flushSync(work);
    focusOn(target);
  };
  if (isUsed || dropped.has(name)) {
    const undo = (): void => (isUsed ? order.answer(path, undefined) : reading.drop(name, false));
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
          {of}
        </button>
      </div>
    );
  }
  if (isSame(factAt(order.draft, path), value)) return <p className="hint">{t(words.same)}</p>;
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
        {of}
      </button>
      <button
        type="button"
        className="secondary"
        onClick={() => act(() => reading.drop(name, true), `${id}-undo`)}
      >
        {t(words.notThis)}
        {of}
      </button>
    </div>
  );
}
