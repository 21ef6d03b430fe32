// The orders that are not signed yet: the open page's, those begun earlier, a new one, one from a file.
import { useState } from 'react';
import { drafts as words, file } from '../../../locales/drafts.ts';
import { empty, frame } from '../../../locales/panel.ts';
import { KEPT_DAYS } from '../../core/draft/keptDraft.ts';
import { forSamePerson } from '../../core/draft/remembered.ts';
import { AskFirst } from '../parts/AskFirst.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { Failure } from '../parts/Failure.tsx';
import { focusOn } from '../parts/focus.ts';
import { Screen } from '../parts/Screen.tsx';
import type { DraftList, DraftListPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import type { Watched } from '../useWatched.ts';
import { DraftCard } from './DraftCard.tsx';
import { ImportDraft } from './ImportDraft.tsx';
import { OrderAgain } from './OrderAgain.tsx';
import { useDoing } from './useDoing.ts';

interface DraftsProps {
  readonly ports: DraftListPorts;
  readonly list: Watched<DraftList>;
  /** Back to the order, or to the one that was just taken in hand. */
  readonly onOpen: () => void;
}

const TITLE = 'drafts-title';

export function Drafts({ ports, list, onOpen }: DraftsProps) {
  const { t } = useTexts();
  if (list.status === 'loading') return <p role="status">{t(frame.loading)}</p>;
  if (list.status === 'failed')
    return (
      <Screen title={t(words.title)}>
        <Failure error={list.error} />
      </Screen>
    );
  const { drafts, damaged, page, inHand } = list.value;
  const isEmpty = drafts.length === 0 && damaged.length === 0 && page === null;
  return (
    <Screen title={t(isEmpty ? empty.title : words.title)} titleId={TITLE}>
      {isEmpty ? <p>{t(empty.what)}</p> : <p>{t(words.what, { days: KEPT_DAYS })}</p>}
      <Listed {...{ ports, onOpen }} list={list.value} />
      <Again {...{ ports, onOpen }} />
      <Begin {...{ ports, onOpen }} />
      {inHand !== null && (
        <button type="button" className="secondary" onClick={onOpen}>
          {t(words.back)}
        </button>
      )}
    </Screen>
  );
}

function Listed({
  ports,
  list: { drafts, damaged, page, inHand },
  onOpen,
}: Omit<DraftsProps, 'list'> & { readonly list: DraftList }) {
  const { t } = useTexts();
  const { failure, run } = useDoing();
  const [isRemoved, setRemoved] = useState(false);
  const remove = (id: string): void =>
    run(
      () => ports.removeDraft(id),
      () => {
        setRemoved(true);
        focusOn(TITLE);
      },
    );
  return (
    <>
      <div role="status">{isRemoved && <p>{t(words.removed)}</p>}</div>
      {failure !== null && <Failure error={failure} />}
      {page !== null && (
        <OrderOfPage applicant={page.applicant} onFollow={() => run(ports.followPage, onOpen)} />
      )}
      {drafts.map((line) => (
        <DraftCard
          key={line.id}
          {...{ ports, line }}
          isInHand={line.id === inHand}
          onResume={() =>
            line.id === inHand ? onOpen() : run(() => ports.resumeDraft(line.id), onOpen)
          }
          onRemove={() => remove(line.id)}
        />
      ))}
      {damaged.map((id) => (
        <Damaged key={id} onRemove={() => remove(id)} />
      ))}
    </>
  );
}

function OrderOfPage({
  applicant,
  onFollow,
}: {
  readonly applicant: string;
  readonly onFollow: () => void;
}) {
  const { t } = useTexts();
  return (
    <section className="card" aria-labelledby="page-order">
      <h2 id="page-order">{t(words.fromPage)}</h2>
      <p>{applicant === '' ? t(words.nameless) : applicant}</p>
      <div className="actions">
        <button type="button" className="primary" onClick={onFollow}>
          {t(words.openPage)}
        </button>
      </div>
    </section>
  );
}

function Damaged({ onRemove }: { readonly onRemove: () => void }) {
  const { t } = useTexts();
  return (
    <div className="notice notice-wrong">
      <p>{t(words.damaged)}</p>
      <AskFirst
        label={t(words.remove)}
        className="link danger"
        question={t(words.removeSure)}
        yes={t(words.removeYes)}
        no={t(words.removeNo)}
        onYes={onRemove}
      />
    </div>
  );
}

function Again({ ports, onOpen }: Pick<DraftsProps, 'ports' | 'onOpen'>) {
  const { failure, run } = useDoing();
  return (
    <>
      {failure !== null && <Failure error={failure} />}
      <OrderAgain
        ports={ports}
        onBegin={({ draft }) =>
          run(() => ports.beginDraft('nothing', forSamePerson(draft)), onOpen)
        }
      />
    </>
  );
}

function Begin({ ports, onOpen }: Pick<DraftsProps, 'ports' | 'onOpen'>) {
  const { t } = useTexts();
  const { failure, run } = useDoing();
  return (
    <section aria-labelledby="begin-title">
      <h2 id="begin-title">{t(words.begin)}</h2>
      <p>{t(words.beginWhat)}</p>
      {failure !== null && <Failure error={failure} />}
      <div className="actions">
        <a className="primary" href={ports.portalAddress} target="_blank" rel="noreferrer">
          {t(empty.open)}
        </a>
        <button
          type="button"
          className="secondary"
          onClick={() => run(() => ports.beginDraft('nothing'), onOpen)}
        >
          {t(words.beginHere)}
        </button>
      </div>
      <Disclosure summary={t(file.open)} about={t(file.file)}>
        {() => <ImportDraft importDraft={ports.importDraft} />}
      </Disclosure>
    </section>
  );
}
