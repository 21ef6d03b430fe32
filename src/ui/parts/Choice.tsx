// A native radio group in a fieldset: one question, one answer, arrow keys as the platform has them.
import { FieldGroup, type Asking } from './Field.tsx';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

export interface ChoiceProps {
  readonly asking: Asking;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string) => void;
  readonly inline?: boolean;
}

export function Choice({ asking, options, chosen, onChoose, inline = false }: ChoiceProps) {
  return (
    <FieldGroup asking={asking}>
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {options.map(({ value, label, lang }, index) => (
          <label key={value} className="choice" htmlFor={`${asking.id}-choice-${index}`}>
            <input
              type="radio"
              id={`${asking.id}-choice-${index}`}
              name={asking.id}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
            />
            <span lang={lang}>{label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
