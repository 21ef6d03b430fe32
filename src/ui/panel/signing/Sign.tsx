// The page that is signed on: the exact document from the bytes that will be signed, in short and
// whole, and the key; behind them what is right already. One gesture makes one signature.
import type { ReactNode } from 'react';
import { expectedKey } from '../../../../locales/roles.ts';
import { sign as words } from '../../../../locales/signing.ts';
import { AppError } from '../../../core/errors.ts';
import type { CheckedDraft } from '../../../core/rules/engine.ts';
import { almatyDate } from '../../../core/time.ts';
import { WhatIsSent } from '../../consent/WhatIsSent.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { focusOn } from '../../parts/focus.ts';
import { LANG_NAMES } from '../../parts/Frame.tsx';
import type { SigningPorts, Settings } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';
import type { Identity } from './documentToSign.ts';
import { KeyForm } from './KeyForm.tsx';
import { InShort, Whole } from './StatementText.tsx';
import { usePinned } from './usePinned.ts';
import { STATEMENT_LANGS } from '../../../core/lang.ts';

const CHANGED_ID = 'order-changed';

interface SignProps {
  readonly ports: SigningPorts;
  readonly settings: Settings;
  readonly checked: CheckedDraft;
  readonly identity: Identity;
  /** The endpoint that it goes to; null where the person hands the file over. */
  readonly origin: string | null;
  readonly wasStale: boolean;
  /** The day of the check has passed: the document has to be made anew. */
  readonly onStale: () => void;
  readonly onSigned: (requestId: string) => void;
  /** The order has changed meanwhile: it has to be looked through again. */
  readonly onReview: () => void;
  /** Goes to the question who files. */
  readonly onFiler: () => void;
  /** What is right already, and the ways back to it. */
  readonly settled: ReactNode;
}

export function Sign(props: SignProps) {
  const { ports, settings, checked, identity, origin, wasStale } = props;
  const { onStale, onSigned, onReview, onFiler, settled } = props;
  const { t } = useTexts();
  const lang = settings.statementLang;
  const { document, hasChanged } = usePinned(checked, identity, lang, origin);
  if (document instanceof AppError) return <Unmade error={document}>{settled}</Unmade>;
  const isFresh = (): boolean => {
    if (hasChanged) focusOn(CHANGED_ID);
    if (hasChanged) return false;
    const fresh = almatyDate(ports.now()) === almatyDate(identity.at);
    if (!fresh) onStale();
    return fresh;
  };
  return (
    <>
      {wasStale && <Renewed />}
      {hasChanged && <Changed onReview={onReview} />}
      <InShort {...document.fields} />
      <KeyForm
        {...{ ports, isFresh, onSigned, onFiler }}
        {...document}
        byHand={origin === null}
        takesFocus={!wasStale}
      >
        <Whole {...document.fields} print={ports.print}>
          <StatementLang {...{ ports, lang }} />
        </Whole>
      </KeyForm>
      {settled}
      <WhatIsSent fields={document.fields}>
        <p>{t(words.keyPrivacy)}</p>
        <p>{t(expectedKey.ownOnly)}</p>
      </WhatIsSent>
    </>
  );
}

const Unmade = ({
  error,
  children,
}: {
  readonly error: AppError;
  readonly children: ReactNode;
}) => (
  <>
    <Failure error={error} />
    {children}
  </>
);

function Renewed() {
  const { t } = useTexts();
  return (
    <p className="notice" role="alert">
      {t(words.renewed)}
    </p>
  );
}

function StatementLang({
  ports,
  lang,
}: Pick<SignProps, 'ports'> & { readonly lang: Settings['statementLang'] }) {
  const { t } = useTexts();
  return (
    <Choice
      asking={{ id: 'statement-lang', label: t(words.statementLang) }}
      inline
      chosen={lang}
      options={STATEMENT_LANGS.map((value) => ({
        value,
        label: LANG_NAMES[value],
        lang: value,
      }))}
      onChoose={(value) => void ports.saveSettings({ statementLang: value === 'kk' ? 'kk' : 'ru' })}
    />
  );
}

function Changed({ onReview }: Pick<SignProps, 'onReview'>) {
  const { t } = useTexts();
  return (
    <div className="notice notice-wrong" role="alert" id={CHANGED_ID} tabIndex={-1}>
      <p>{t(words.changed)}</p>
      <div className="actions">
        <button type="button" className="secondary" onClick={onReview}>
          {t(words.toReview)}
        </button>
      </div>
    </div>
  );
}
