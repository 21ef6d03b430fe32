// The overlay on the ordering form under happy-dom, its closed roots in hand, driven by a test.
import { expect, vi, type MockInstance } from 'vitest';
import { readPage } from '../../../src/core/draft/capture.ts';
import type { PageSnapshot } from '../../../src/core/draft/pageSnapshot.ts';
import { checkDraft } from '../../../src/core/rules/engine.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import type { Lang } from '../../../src/core/lang.ts';
import type { IsoDate } from '../../../src/core/time.ts';
import type { OnForm, Standing } from '../../../src/edge/messaging/protocol.ts';
import { runOverlay } from '../../../src/ui/overlay/run.ts';
import { overlayView } from '../../../src/ui/overlay/view.ts';
import { PEOPLE } from '../../world/people.ts';
import { orderDraft } from '../../world/portal/draft.ts';
import { portalPage, type PageName } from '../../world/portal/portal.ts';

export function view(
  page: PageSnapshot,
  {
    lang = 'ru',
    asOf = '2025-12-31',
    keys = '',
  }: { lang?: Lang; asOf?: IsoDate; keys?: string } = {},
) {
  const { draft, places } = readPage(page);
  return overlayView(
    checkDraft(draft, currentPack, { asOf, trust: 'world' }).report,
    places,
    lang,
    keys,
  );
}

const draft = orderDraft({
  assistant: PEOPLE.wife,
  relation: 'spouse',
  period: ['2026-01-01', '2026-01-31'],
});
export function open(name: PageName): void {
  document.documentElement.innerHTML = new DOMParser().parseFromString(
    portalPage(name, draft).replace(/<link[^>]*>/g, ''),
    'text/html',
  ).documentElement.innerHTML;
  for (const option of document.querySelectorAll<HTMLOptionElement>('option[selected]'))
    option.selected = true;
}

let attached: MockInstance<Element['attachShadow']>;
/** The closed root of a part, as only who made it has it. */
export const closedRoot = (name = 'komekshi-overlay'): ShadowRoot | undefined =>
  attached.mock.results
    .map(({ value }) => value as ShadowRoot)
    .find(({ host }) => host.localName === name);
export const marks = (): ShadowRoot | undefined => closedRoot('komekshi-marks');

/** As the browser does where the person presses. */
export function press(button: Element | null | undefined): void {
  button?.dispatchEvent(
    Object.defineProperty(new MouseEvent('click', { bubbles: true }), 'isTrusted', { value: true }),
  );
}

/** happy-dom throws where the focus is in another root than the one that is asked. */
function knowFocus(): void {
  const { value: focus } = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'focus') as {
    value: HTMLElement['focus'];
  };
  let focused: HTMLElement | null = null;
  const took = (element: HTMLElement): void => {
    focused = element;
  };
  vi.spyOn(HTMLElement.prototype, 'focus').mockImplementation(function (
    this: HTMLElement,
    options,
  ) {
    took(this);
    focus.call(this, options);
  });
  vi.spyOn(ShadowRoot.prototype, 'activeElement', 'get').mockImplementation(function (
    this: ShadowRoot,
  ) {
    return focused !== null && this.contains(focused) ? focused : null;
  });
}

/** For `beforeEach`: the form, and what happy-dom does not have. */
export function begin(): void {
  knowFocus();
  attached = vi.spyOn(Element.prototype, 'attachShadow');
  // Without layout there would be no window to stand in.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  open('plain');
}

const WHOLE: Standing = { corner: 0, fold: 0 };
export const onForm = (standing = WHOLE): Promise<OnForm> =>
  Promise.resolve({ sheet: '', standing, invitation: null });

export async function run(
  capture = vi.fn((page: PageSnapshot) => Promise.resolve(view(page))),
  openPanel = vi.fn(() => Promise.resolve(null)),
) {
  const keep = vi.fn();
  let orphaned = false;
  let push: (next: ReturnType<typeof view>) => void = () => undefined;
  const found = vi.fn(() => onForm());
  const end = runOverlay(document, {
    found,
    keep,
    isOrphan: () => orphaned,
    onConsent: () => () => undefined,
    capture,
    openPanel,
    onReport: (show) => {
      push = show;
      return () => undefined;
    },
  });
  await vi.waitFor(() =>
    expect(found.mock.results.length === 0 || closedRoot() !== undefined).toBe(true),
  );
  return {
    capture,
    openPanel,
    keep,
    orphan: () => {
      orphaned = true;
    },
    end,
    push: (next: ReturnType<typeof view>) => push(next),
    root: () => closedRoot(),
  };
}
