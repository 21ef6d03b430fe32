// A button that asks before it acts, and the question by itself. The safe answer takes the focus; either
// answer gives it back to where the question began.
import { useId, useState } from 'react';

interface AskFirstProps {
  readonly label: string;
  /** What the button is about, for whoever hears it out of its place. */
  readonly about?: string;
  /** The look of the button. */
  readonly className: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

export function AskFirst({ label, about, className, question, yes, no, onYes }: AskFirstProps) {
  const [stage, setStage] = useState<'idle' | 'asking' | 'answered'>('idle');
  const answer = (act?: () => void): void => {
    setStage('answered');
    act?.();
  };
  if (stage !== 'asking') {
    return (
      <button
        type="button"
        className={className}
        autoFocus={stage === 'answered'}
        onClick={() => setStage('asking')}
      >
        {label}
        {about !== undefined && <span className="unseen">: {about}</span>}
      </button>
    );
  }
  return <Question {...{ question, yes, no }} onYes={() => answer(onYes)} onNo={() => answer()} />;
}

interface QuestionProps extends Pick<AskFirstProps, 'question' | 'yes' | 'no' | 'onYes'> {
  readonly onNo: () => void;
}

export function Question({ question, yes, no, onYes, onNo }: QuestionProps) {
  const id = useId();
  return (
    <div className="notice notice-wrong" role="group" aria-labelledby={id}>
      <p id={id}>{question}</p>
      <div className="actions">
        <button type="button" className="secondary danger" onClick={onYes}>
          {yes}
        </button>
        <button type="button" className="secondary" autoFocus onClick={onNo}>
          {no}
        </button>
      </div>
    </div>
  );
}
