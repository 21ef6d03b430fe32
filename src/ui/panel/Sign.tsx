// Step 4: the exact document from the bytes that will be signed, then the key. One gesture makes one signature.
import { useMemo } from 'react';
import { sign as words } from '../../../locales/signing.ts';
import { AppError, asAppError } from '../../core/errors.ts';
import { assemble } from '../../core/request/assemble.ts';
import { parseRequest } from '../../core/request/parse.ts';
import type { RequestFields } from '../../core/request/request.ts';
import { clear } from '../../core/rules/clear.ts';
import type { CheckedDraft } from '../../core/rules/engine.ts';
import { almatyDate, type EpochMs } from '../../core/time.ts';
import { BackButton } from '../parts/BackButton.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Failure } from '../parts/Failure.tsx';
import { LANG_NAMES } from '../parts/Frame.tsx';
import type { PanelPorts, Settings } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { KeyForm } from './KeyForm.tsx';
import { SignedFields } from './SignedFields.tsx';

/** What names one document; another identity makes another document. */
export interface Identity {
  readonly requestId: string;
  readonly at: EpochMs;
}

interface SignProps {
  readonly ports: PanelPorts;
  readonly settings: Settings;
  readonly checked: CheckedDraft;
  readonly identity: Identity;
  /** The endpoint that it goes to; null where the person hands the file over. */
  readonly origin: string | null;
  readonly wasStale: boolean;
  /** The day of the check has passed: the document has to be made anew. */
  readonly onStale: () => void;
  readonly onSigned: (requestId: string) => void;
  /** Goes to the question who files. */
  readonly onFiler: () => void;
  readonly onBack: () => void;
}

interface Document {
  readonly dtbs: Uint8Array<ArrayBuffer>;
  /** Read back from `dtbs`: what is shown is what is signed. */
  readonly fields: RequestFields;
}

function documentOf(checked: CheckedDraft, { requestId, at }: Identity, lang: 'kk' | 'ru', origin: string | null): Document | AppError {
  const cleared = clear(checked);
  if (cleared === null) return new AppError('ERR_DRAFT_NOT_CLEAR');
  try {
    const { dtbs } = assemble(cleared, { requestId, at, lang, audience: { origin, bin: checked.draft.supplier.id ?? '' } });
    return { dtbs, fields: parseRequest(dtbs) };
  } catch (thrown) {
    return asAppError(thrown);
  }
}

export function Sign({ ports, settings, checked, identity, origin, wasStale, onStale, onSigned, onFiler, onBack }: SignProps) {
  const { t } = useTexts();
  const lang = settings.statementLang;
  const document = useMemo(() => documentOf(checked, identity, lang, origin), [checked, identity, lang, origin]);
  if (document instanceof AppError) {
    return (
      <>
        <Failure error={document} />
        <BackButton onBack={onBack} />
      </>
    );
  }
  const isFresh = (): boolean => {
    const fresh = almatyDate(ports.now()) === almatyDate(identity.at);
    if (!fresh) onStale();
    return fresh;
  };
  return (
    <>
      {wasStale && <p className="notice" role="alert">{t(words.renewed)}</p>}
      <p>{t(words.intro)}</p>
      <Choice
        asking={{ id: 'statement-lang', label: t(words.statementLang) }} inline chosen={lang}
        options={(['kk', 'ru'] as const).map((value) => ({ value, label: LANG_NAMES[value], lang: value }))}
        onChoose={(value) => void ports.saveSettings({ statementLang: value === 'kk' ? 'kk' : 'ru' })}
      />
      <article className="document" aria-labelledby="statement-title">
        <h2 id="statement-title">{t(words.statement)}</h2>
        <pre className="statement" lang={document.fields.lang}>{document.fields.statement}</pre>
        <SignedFields fields={document.fields} />
      </article>
      <KeyForm {...{ ports, isFresh, onSigned, onFiler }} {...document} byHand={origin === null} />
      <BackButton onBack={onBack} />
    </>
  );
}
