// A request that was signed and could not be stored: nothing is lost while this is on the screen.
// Saved as a file, or stored after all.
import { useState } from 'react';
import { utf8Bytes } from '../../../core/bytes.ts';
import { unstored as words } from '../../../../locales/storage.ts';
import type { FilePorts, Submission } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';

interface UnstoredProps {
  readonly ports: FilePorts;
  readonly submission: Submission;
  readonly onAgain: () => void;
}

export function Unstored({
  ports,
  submission: { signed, idempotencyKey },
  onAgain,
}: UnstoredProps) {
  const { t } = useTexts();
  const [isSaved, setSaved] = useState(false);
  const save = (): void => {
    const name = `komekshi-${signed.requestId.slice(0, 8)}.cms`;
    ports.saveFile(name, signed.cms, 'application/cms');
    // Without it nobody can deliver the file to the supplier's endpoint.
    if (signed.audience.origin !== null)
      ports.saveFile(`${name}.key`, utf8Bytes(idempotencyKey), 'text/plain');
    setSaved(true);
  };
  return (
    <div className="notice" role="alert">
      <p>{t(words.notSent)}</p>
      <div className="actions">
        <button type="button" className="secondary" onClick={save}>
          {t(words.save)}
        </button>
        <button type="button" className="secondary" onClick={onAgain}>
          {t(words.again)}
        </button>
      </div>
      <p role="status">{isSaved && t(words.saved)}</p>
    </div>
  );
}
