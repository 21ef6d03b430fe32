// The button to the next step. It is never disabled: while something is missing it can be focused
// and pressed, and says what.
import { useId, useRef } from 'react';
import { Act } from './Act.tsx';
import { ReasonList, type Reason } from './ErrorSummary.tsx';

interface ContinueButtonProps {
  readonly label: string;
  /** Heads the list of reasons. */
  readonly blockedTitle: string;
  readonly reasons: readonly Reason[];
  readonly onContinue: () => void;
}

export function ContinueButton({ label, blockedTitle, reasons, onContinue }: ContinueButtonProps) {
  const why = useRef<HTMLDivElement>(null);
  const id = useId();
  const blocked = reasons.length > 0;
  return (
    <>
      {blocked && (
        <div
          ref={why}
          id={id}
          className="reasons"
          role="group"
          aria-labelledby={`${id}-title`}
          tabIndex={-1}
        >
          <p id={`${id}-title`} className="reasons-title">
            {blockedTitle}
          </p>
          <ReasonList reasons={reasons} />
        </div>
      )}
      {/* Blocked, it is not the next thing to do, and does not stand over what is. */}
      <Act sticks={!blocked}>
        <button
          type="button"
          className="primary"
          aria-disabled={blocked || undefined}
          aria-describedby={blocked ? id : undefined}
          onClick={blocked ? () => why.current?.focus() : onContinue}
        >
          {label}
        </button>
      </Act>
    </>
  );
}
