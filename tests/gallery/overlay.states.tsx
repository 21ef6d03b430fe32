// The overlay beside a plain form: clear, with questions, refused; folded and not, a note opened,
// the panel not opened; and the invitation.
import { useEffect, type ReactElement } from 'react';
import { overlay } from '../../locales/overlay.ts';
import { factNames } from '../../locales/words.ts';
import type { Draft, FactPath } from '../../src/core/draft/draft.ts';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import type { Lang } from '../../src/core/lang.ts';
import { mountInvitation } from '../../src/ui/overlay/invitation.ts';
import { mountOverlay } from '../../src/ui/overlay/overlay.ts';
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

const beside =
  (draft: Draft, then?: (shown: { say(text: string): void }, lang: Lang) => void) =>
  (lang: Lang): ReactElement => {
    const mount = (elements: ReadonlyMap<number, Element>) => {
      const { report } = checkDraft(draft, currentPack, { asOf: '2026-11-22', trust: 'test' });
      const shown = mountOverlay(document, elements, () => undefined);
      shown.show(
        overlayView(report, Object.fromEntries(FIELDS.map((path, field) => [path, field])), lang),
      );
      shown.place(elements);
      then?.(shown, lang);
      return shown;
    };
    return <Page {...{ lang, mount }} />;
  };

const inside = (): ShadowRoot | undefined =>
  [...closedRoots].find(([host]) => host.isConnected)?.[1];
const click = (selector: string) => async (): Promise<void> => {
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  inside()?.querySelector<HTMLElement>(selector)?.click();
};

export const clear: State = { element: beside(clearDraft()) };
export const unsure: State = { element: beside(draftWithGaps()) };
export const refused: State = { element: beside(refusedDraft()) };
/** Toggles the fold: closes it if open, opens it if it was closed for lack of room. */
export const toggled: State = {
  element: beside(refusedDraft()),
  setUp: click('[aria-controls=details]'),
};
export const note: State = { element: beside(refusedDraft()), setUp: click('.mark:not([hidden])') };
export const notOpened: State = {
  element: beside(clearDraft(), (shown, lang) => shown.say(overlay.notOpened[lang])),
};
export const invitation: State = {
  element: (lang) => (
    <Page
      lang={lang}
      mount={() => mountInvitation(document, invitationView(lang, 'test'), () => undefined)}
    />
  ),
};
