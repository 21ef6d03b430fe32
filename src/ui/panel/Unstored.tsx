// A request that was signed and could not be stored: nothing is lost while this is on the screen. Saved as a file, or stored after all.
import { useState } from 'react';
import { unstored as words } from '../../../locales/storage.ts';
import type { KeyFileSignature } from '../../edge/signer/client.ts';
import type { PanelPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';

interface UnstoredProps {
  readonly ports: Pick<PanelPorts, 'saveFile'>;
  readonly signature: KeyFileSignature;
  readonly onAgain: () => void;
}

export function Unstored({ ports, signature: { signed }, onAgain }: UnstoredProps) {
  const { t } = useTexts();
  const [isSaved, setSaved] = useState(false);
  const save = (): void => {
    ports.saveFile(`komekshi-${signed.requestId.slice(0, 8)}.cms`, signed.cms, 'application/cms');
    setSaved(true);
  };
  return (
    <div className="notice" role="alert">
      <p>{t(words.notSent)}</p>
      <div className="actions">
        <button type="button" className="secondary" onClick={save}>{t(words.save)}</button>
        <button type="button" className="secondary" onClick={onAgain}>{t(words.again)}</button>
      </div>
      <p role="status">{isSaved && t(words.saved)}</p>
    </div>
  );
}
