// A question that a file answers: the native input, whole and unseen, over our own words (the
// browser would speak its language there).
import { useState, type RefObject } from 'react';
import { sign as words } from '../../../locales/signing.ts';
import { useTexts } from '../texts.tsx';
import { describedBy, Field, type Asking } from './Field.tsx';

interface FileInputProps {
  readonly asking: Asking;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly accept: string;
  /** Several may be chosen, and are taken as soon as they are. */
  readonly onPick?: (files: readonly File[]) => void;
}

export function FileInput({ asking, input, accept, onPick }: FileInputProps) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  return (
    <Field asking={asking} inputId={asking.id}>
      <div className="file">
        <input
          ref={input}
          id={asking.id}
          type="file"
          accept={accept}
          multiple={onPick !== undefined}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            setName(files.map((file) => file.name).join(', '));
            onPick?.(files);
          }}
          aria-describedby={describedBy(asking)}
          aria-invalid={asking.error !== undefined || undefined}
        />
        <span className="file-choose" aria-hidden="true">
          {t(words.fileChoose)}
        </span>
        <span className="file-name" aria-hidden="true">
          {name === '' ? t(words.fileNone) : name}
        </span>
      </div>
    </Field>
  );
}
