// One order of the list: whose, since when, at which step; taken up again, saved to a file, erased.
import { drafts as words, file } from '../../../locales/drafts.ts';
import { steps } from '../../../locales/panel.ts';
import type { Texts } from '../../core/rules/rule.ts';
import { almatyDate } from '../../core/time.ts';
import { dateText, instantText } from '../facts/spoken.ts';
import { AskFirst } from '../parts/AskFirst.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import type { DraftLine } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { ExportDraft, type ExportPorts } from './ExportDraft.tsx';

interface DraftCardProps {
  readonly ports: ExportPorts;
  readonly line: DraftLine;
  readonly isInHand: boolean;
  readonly onResume: () => void;
  readonly onRemove: () => void;
}

export function DraftCard({ ports, line, isInHand, onResume, onRemove }: DraftCardProps) {
  const speech = useTexts();
  const { t } = speech;
  const { id, applicant, changedAt, keptUntil, step } = line;
  const name = applicant === '' ? t(words.nameless) : applicant;
  const of = <span className="unseen">: {name}</span>;
  const stepText: Texts | undefined = (steps as Readonly<Record<string, Texts>>)[step ?? ''];
  return (
    <article className="card" aria-labelledby={`draft-${id}`}>
      <h2 id={`draft-${id}`}>{name}</h2>
      {isInHand && <p className="badge">{t(words.inHand)}</p>}
      {stepText !== undefined && <p>{t(words.step, { step: t(stepText) })}</p>}
      <p className="small">{t(words.changed, { time: instantText(changedAt, speech) })}</p>
      <p className="small">
        {t(words.erasedOn, { date: dateText(almatyDate(keptUntil), speech) })}
      </p>
      <div className="actions">
        <button type="button" className="secondary" onClick={onResume}>
          {t(words.resume)}
          {of}
        </button>
      </div>
      <Disclosure summary={t(file.save)} about={name}>
        {() => <ExportDraft ports={ports} id={id} />}
      </Disclosure>
      <AskFirst
        label={t(words.remove)}
        about={name}
        className="link danger"
        question={t(words.removeSure)}
        yes={t(words.removeYes)}
        no={t(words.removeNo)}
        onYes={onRemove}
      />
    </article>
  );
}
