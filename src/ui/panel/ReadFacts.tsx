// What was read from the page: each fact with the words that it stood beside, open to correction in its own place.
import { flushSync } from 'react-dom';
import { review } from '../../../locales/panel.ts';
import { factNames, sectionNames } from '../../../locales/words.ts';
import { factAt, type FactPath, type Section } from '../../core/draft/draft.ts';
import { FactInput } from '../facts/FactInput.tsx';
import { inputId, questionId } from '../facts/inputId.ts';
import { sourceText } from '../facts/sourceText.ts';
import { factText } from '../facts/spoken.ts';
import type { TypedFacts } from '../facts/typed.ts';
import { focusOn } from '../parts/focus.ts';
import { useTexts } from '../texts.tsx';
import { factsOfPage, type unclearOf } from './asked.ts';
import type { Typing } from './Review.tsx';
import type { Order } from './useOrder.ts';

interface ReadFactsProps {
  readonly order: Order;
  readonly typed: TypedFacts;
  readonly typing: Typing;
  readonly shown: ReturnType<typeof unclearOf>;
}

const sectionOf = (path: FactPath): Section => path.split('.')[0] as Section;

export function ReadFacts(props: ReadFactsProps) {
  const { t } = useTexts();
  const read = factsOfPage(props.order.capture.draft);
  if (read.length === 0) return null;
  return (
    <section aria-labelledby="read-title">
      <h2 id="read-title">{t(review.read)}</h2>
      {[...new Set(read.map(sectionOf))].map((section) => (
        <div key={section} className="card">
          <h3>{t(sectionNames[section])}</h3>
          <ul className="facts">
            {read.filter((path) => sectionOf(path) === section).map((path) => <li key={path}><ReadFact {...props} path={path} /></li>)}
          </ul>
        </div>
      ))}
    </section>
  );
}

function ReadFact({ order, typed, typing, shown, path }: ReadFactsProps & { readonly path: FactPath }) {
  const speech = useTexts();
  const { t } = speech;
  const { capture, answers } = order;
  const onPage = factText(path, factAt(capture.draft, path), speech);
  const fact = t(factNames[path]);
  const touch = (act: (path: FactPath) => void, target: string): void => {
    flushSync(() => act(path));
    focusOn(target);
  };
  if (path in typed || factAt(answers, path) !== undefined) {
    return (
      <>
        <FactInput path={path} typed={typing.typedAt(path)} problem={shown.get(path)} onType={(text) => typing.type(path, text)} />
        <p className="source">{t(review.onPage, { value: onPage })}</p>
        <button type="button" className="link" onClick={() => touch(typing.undo, `${questionId(path)}-correct`)}>{t(review.undo)}<span className="unseen">: {fact}</span></button>
      </>
    );
  }
  return (
    <div className="fact">
      <div>
        <p className="fact-name">{fact}</p>
        <p className="fact-value">{onPage}</p>
        <p className="source">{sourceText(capture.draft.sources[path], speech)}</p>
      </div>
      <button type="button" className="link" id={`${questionId(path)}-correct`} onClick={() => touch(typing.correct, inputId(path))}>
        {t(review.correct)}<span className="unseen">: {fact}</span>
      </button>
    </div>
  );
}
