// The list of what stands in the way, each line a link to its place (GOV.UK Design System, error
// summary). Takes the focus when it comes up.
import { useEffect, useRef } from 'react';
import { focusOn } from './focus.ts';

export interface Reason {
  /** The id of the element to go to. */
  readonly target: string;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly title: string;
  readonly reasons: readonly Reason[];
  /** Changes each time the person tries again, so that the summary takes the focus again. */
  readonly attempt: number;
}

export function ErrorSummary({ title, reasons, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [attempt]);
  return (
    <div ref={box} className="summary" tabIndex={-1} role="alert" aria-labelledby="summary-title">
      <h2 id="summary-title">{title}</h2>
      <ReasonList reasons={reasons} />
    </div>
  );
}

export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }) {
  return (
    <ul>
      {reasons.map(({ target, text }) => (
        <li key={target + text}>
          <a
            href={`#${target}`}
            onClick={(event) => {
              event.preventDefault();
              focusOn(target);
            }}
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
