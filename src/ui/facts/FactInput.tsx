// The question for one fact, by its kind. What is typed is kept raw by the caller, so that nothing is lost on the way.
import { facts as words } from '../../../locales/facts.ts';
import { answers, factNames, weekdays } from '../../../locales/words.ts';
import { WEEKDAYS, type FactPath } from '../../core/draft/draft.ts';
import type { Texts } from '../../core/rules/rule.ts';
import { Choice } from '../parts/Choice.tsx';
import { describedBy, Field, FieldGroup, type Asking } from '../parts/Field.tsx';
import { useTexts } from '../texts.tsx';
import { FIELDS, type FactField } from './fields.ts';
import { inputId, questionId } from './inputId.ts';
import type { Reading, Typed } from './typed.ts';

export interface FactInputProps {
  readonly path: FactPath;
  readonly typed: Typed;
  /** What could not be understood, shown once the person has asked to go on. */
  readonly problem?: Extract<Reading, { kind: 'unclear' }> | undefined;
  readonly why?: Texts | undefined;
  readonly onType: (typed: Typed) => void;
}

interface KindProps extends FactInputProps {
  readonly asking: Asking;
}

export function FactInput(props: FactInputProps) {
  const { t } = useTexts();
  const field: FactField = FIELDS[props.path];
  const hints = [props.why, field.hint].filter((text) => text !== undefined).map((text) => t(text));
  const asking: Asking = {
    id: questionId(props.path),
    label: t(factNames[props.path]),
    hint: hints.length === 0 ? undefined : hints.join(' '),
    error: props.problem === undefined ? undefined : t(props.problem.why),
  };
  switch (field.kind) {
    case 'date':
      return <DateInput {...props} asking={asking} />;
    case 'schedule':
      return <ScheduleInput {...props} asking={asking} />;
    case 'choice':
      return <ChoiceInput {...props} asking={asking} options={field.options} />;
    case 'boolean':
      return (
        <ChoiceInput {...props} asking={asking} options={{ yes: answers.yes, no: answers.no }} />
      );
    case 'text':
    case 'number12':
    case 'iban':
    case 'money':
    case 'months':
      return <TextInput {...props} asking={asking} />;
  }
}

function ChoiceInput({
  asking,
  options,
  typed,
  onType,
}: KindProps & { readonly options: Readonly<Record<string, Texts>> }) {
  const { t } = useTexts();
  const named = Object.entries(options).map(([value, label]) => ({ value, label: t(label) }));
  return (
    <Choice
      asking={asking}
      options={named}
      chosen={typed['choice']}
      onChoose={(choice) => onType({ choice })}
    />
  );
}

function TextInput({ asking, path, typed, problem, onType }: KindProps) {
  const { kind } = FIELDS[path];
  const numeric = kind === 'number12' || kind === 'months';
  return (
    <Field asking={asking} inputId={inputId(path)}>
      <input
        id={inputId(path)}
        type="text"
        value={typed['text'] ?? ''}
        autoComplete="off"
        maxLength={500}
        className={kind === 'months' ? 'input-short' : kind === 'text' ? undefined : 'input-middle'}
        inputMode={numeric ? 'numeric' : kind === 'money' ? 'decimal' : 'text'}
        aria-describedby={describedBy(asking)}
        aria-invalid={problem !== undefined || undefined}
        onChange={(event) => onType({ text: event.target.value })}
      />
    </Field>
  );
}

interface PartProps extends KindProps {
  readonly part: string;
  readonly label: string;
  readonly className: string;
  readonly decimal?: boolean;
}

function Part({
  path,
  typed,
  problem,
  onType,
  part,
  label,
  className,
  decimal = false,
}: PartProps) {
  const id = inputId(path, part);
  return (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={decimal ? 'decimal' : 'numeric'}
        autoComplete="off"
        maxLength={part === 'year' ? 4 : 5}
        value={typed[part] ?? ''}
        aria-invalid={problem?.part === part || undefined}
        onChange={(event) => onType({ ...typed, [part]: event.target.value })}
      />
    </div>
  );
}

function DateInput(props: KindProps) {
  const { t } = useTexts();
  return (
    <FieldGroup asking={props.asking}>
      <div className="date-parts">
        {(['day', 'month', 'year'] as const).map((part) => (
          <Part
            key={part}
            {...props}
            part={part}
            label={t(words[part])}
            className={part === 'year' ? 'part part-year' : 'part'}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

function ScheduleInput(props: KindProps) {
  const { t } = useTexts();
  return (
    <FieldGroup asking={props.asking}>
      <div className="week">
        {WEEKDAYS.map((day) => (
          <Part
            key={day}
            {...props}
            part={day}
            label={t(weekdays[day])}
            className="weekday"
            decimal
          />
        ))}
      </div>
    </FieldGroup>
  );
}
