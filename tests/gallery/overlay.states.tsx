// The overlay beside a plain form: clear, with questions, refused; folded and not, a note opened, the
// panel not opened, the extension updated; and the invitation.
import { useEffect, type ReactElement } from 'react';
import { factNames } from '../../locales/words.ts';
import type { Draft, FactPath } from '../../src/core/draft/draft.ts';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import type { Lang } from '../../src/core/lang.ts';
import type { Standing } from '../../src/edge/messaging/protocol.ts';
import { mountInvitation } from '../../src/ui/overlay/invitation.ts';
import { mountOverlay } from '../../src/ui/overlay/overlay.ts';
import { STYLE } from '../../src/ui/overlay/style.ts';
import type { TrayTerms } from '../../src/ui/overlay/tray.ts';
import { invitationView, overlayView } from '../../src/ui/overlay/view.ts';
import { clearDraft, draftWithGaps, refusedDraft } from '../ui/drafts.ts';
import { closedRoots } from './closedRoots.ts';
import type { State } from './gallery.ts';

const FIELDS: readonly FactPath[] = [
  'disability.group',
  'assistant.birthDate',
  'carerAllowance.assigned',
  'money.price',
  'supplier.name',
  'applicant.lastName',
];

/** A page that is not ours, so that nothing of our own sheet is on it. */
function Page({
  lang,
  mount,
}: {
  readonly lang: Lang;
  readonly mount: (elements: ReadonlyMap<number, Element>) => { remove(): void };
}) {
  useEffect(() => {
    for (const sheet of document.styleSheets) sheet.disabled = true;
    document.documentElement.lang = lang;
    const shown = mount(
      new Map(
        FIELDS.flatMap((path, field) => {
          const element = document.getElementById(path);
          return element === null ? [] : [[field, element] as const];
        }),
      ),
    );
    return () => shown.remove();
  }, [lang, mount]);
  return (
    <main style={{ font: '16px/1.5 sans-serif', padding: '1rem', maxWidth: '30rem' }}>
      <h1>{lang === 'kk' ? 'Тапсырыс' : lang === 'ru' ? 'Заказ' : 'Order'}</h1>
      {FIELDS.map((path) => (
        <p key={path}>
          <label htmlFor={path} style={{ display: 'block' }}>
            {factNames[path][lang]}
          </label>
          <input
            id={path}
            style={{ minHeight: 44, width: '16rem', maxWidth: '80%', boxSizing: 'border-box' }}
          />
        </p>
      ))}
    </main>
  );
}

const WHOLE: Standing = { corner: 0, fold: 0 };
const terms = (changes: Partial<TrayTerms> = {}): TrayTerms => ({
  sheet: STYLE,
  standing: WHOLE,
  openPanel: () => Promise.resolve(null),
  keep: () => undefined,
  isOrphan: () => false,
  ...changes,
});

const beside =
  (draft: Draft, changes?: Partial<TrayTerms>) =>
  (lang: Lang): ReactElement => {
    const mount = (elements: ReadonlyMap<number, Element>) => {
      const { report } = checkDraft(draft, currentPack, { asOf: '2026-11-22', trust: 'test' });
      const shown = mountOverlay(document, elements, terms(changes));
      const places = Object.fromEntries(FIELDS.map((path, field) => [path, field]));
      shown.show(overlayView(report, places, lang, 'Alt+K'));
      shown.place(elements);
      return shown;
    };
    return <Page {...{ lang, mount }} />;
  };

const press = (selector: string) => async (): Promise<void> => {
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  for (const [host, root] of closedRoots)
    if (host.isConnected) root.querySelector<HTMLElement>(selector)?.click();
};

export const clear: State = { element: beside(clearDraft()) };
export const unsure: State = { element: beside(draftWithGaps()) };
export const refused: State = { element: beside(refusedDraft()) };
/** Toggles the fold: closes it if open, opens it if it was closed for lack of room. */
export const toggled: State = {
  element: beside(refusedDraft()),
  setUp: press('[aria-controls=details]'),
};
export const note: State = { element: beside(refusedDraft()), setUp: press('.mark:not([hidden])') };
export const notOpened: State = {
  element: beside(clearDraft(), { openPanel: () => Promise.reject(new Error('no gesture')) }),
  setUp: press('.primary'),
};
/** Folded by the person, in another corner. */
export const folded: State = {
  element: beside(refusedDraft(), { standing: { corner: 3, fold: 2 } }),
};
export const updated: State = { element: beside(refusedDraft(), { isOrphan: () => true }) };
export const invitation: State = {
  element: (lang) => (
    <Page
      lang={lang}
      mount={() => mountInvitation(document, invitationView(lang, 'test', 'Alt+K'), terms())}
    />
  ),
};
