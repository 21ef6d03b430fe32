// A document is chosen, read on this machine, and what it says is put before the person, fact by fact.
import { useState } from 'react';
import { documentKinds, documents as words } from '../../../locales/documents.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../core/documents/document.ts';
import type { FactPath } from '../../core/draft/draft.ts';
import type { Order } from '../panel/useOrder.ts';
import { Failure } from '../parts/Failure.tsx';
import { describedBy, Field } from '../parts/Field.tsx';
import { useTexts } from '../texts.tsx';
import { FoundFacts } from './FoundFacts.tsx';
import type { Reading, ReadingState } from './useReading.ts';

interface DocumentSectionProps {
  readonly order: Order;
  readonly reading: Reading;
  /** Opens the questions of facts, and goes to the first. */
  readonly onAsk: (paths: readonly FactPath[]) => void;
}

export function DocumentSection({ order, reading, onAsk }: DocumentSectionProps) {
  const { t } = useTexts();
  const { state, cancel } = reading;
  return (
    <section aria-labelledby="document-title">
      <h2 id="document-title">{t(words.title)}</h2>
      <div className="card">
        <p>
          {t(words.what)} {t(words.noScan)}
        </p>
        <DocumentFile reading={reading} />
        <div className="signing-progress">
          <p role="status">
            <Status state={state} />
          </p>
          {state.at === 'reading' && (
            <button type="button" className="secondary" onClick={cancel}>
              {t(words.cancel)}
            </button>
          )}
        </div>
        {state.at === 'failed' && <Failure error={state.error} />}
        {state.at === 'failed' && state.error.code === 'ERR_DOCUMENT_PICTURE' && (
          <ByHand onAsk={onAsk} />
        )}
        {state.at === 'read' && <Besides document={state.document} />}
        {state.at === 'read' && (
          <FoundFacts {...{ order, reading }} document={state.document} dropped={state.dropped} />
        )}
      </div>
    </section>
  );
}

function DocumentFile({ reading: { choose } }: Pick<DocumentSectionProps, 'reading'>) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const asking = { id: 'document-file', label: t(words.file), hint: t(words.fileHint) };
  return (
    <Field asking={asking} inputId="document-file">
      <div className="file">
        <input
          id="document-file"
          type="file"
          accept=".pdf,application/pdf"
          aria-describedby={describedBy(asking)}
          onChange={({ target: { files } }) => {
            const file = files?.[0];
            setName(file?.name ?? '');
            if (file !== undefined) choose(file);
          }}
        />
        <span className="file-choose" aria-hidden="true">
          {t(words.choose)}
        </span>
        <span className="file-name" aria-hidden="true">
          {name === '' ? t(words.none) : name}
        </span>
      </div>
    </Field>
  );
}

function Status({ state }: { readonly state: ReadingState }) {
  const { t } = useTexts();
  switch (state.at) {
    case 'idle':
    case 'failed':
      return null;
    case 'cancelled':
      return t(words.cancelled);
    case 'reading':
      return state.page === 0
        ? t(words.starting)
        : t(words.progress, { page: state.page, of: state.of });
    case 'read': {
      const { kind, facts } = state.document;
      if (kind === null) return t(words.unknownKind);
      return t(facts.length === 0 ? words.nothing : words.found, {
        kind: t(documentKinds[kind]),
        count: facts.length,
      });
    }
  }
}

function Besides({
  document: { withoutText, scripts, attachments },
}: {
  readonly document: Extract<ReadingState, { at: 'read' }>['document'];
}) {
  const { t } = useTexts();
  return (
    <>
      {withoutText.length > 0 && (
        <p className="notice">{t(words.pictures, { pages: withoutText.join(', ') })}</p>
      )}
      {scripts && <p className="notice">{t(words.scripts)}</p>}
      {attachments && <p className="notice">{t(words.attachments)}</p>}
    </>
  );
}

/** What the rules need of each document, where it has to be typed. */
const FACTS_OF: Readonly<Record<DocumentKind, readonly FactPath[]>> = {
  ipar: ['ipar.number', 'ipar.date', 'ipar.validUntil', 'ipar.part'],
  disability: [
    'applicant.iin',
    'disability.group',
    'disability.validUntil',
    'disability.openEnded',
  ],
  poa: ['poa.issuedOn', 'poa.termMonths', 'poa.registryNumber', 'filer.iin'],
  medical: ['assistant.iin', 'declarations.contraindications'],
  training: ['assistant.iin', 'declarations.trained'],
  identity: ['identity.type', 'identity.validUntil'],
};

function ByHand({ onAsk }: Pick<DocumentSectionProps, 'onAsk'>) {
  const { t } = useTexts();
  return (
    <div role="group" aria-labelledby="document-by-hand">
      <p id="document-by-hand">{t(words.whichKind)}</p>
      <div className="actions">
        {DOCUMENT_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="secondary"
            onClick={() => onAsk(FACTS_OF[kind])}
          >
            {t(documentKinds[kind])}
          </button>
        ))}
      </div>
    </div>
  );
}
