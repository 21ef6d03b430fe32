// Listens to a page as a screen reader does: what its live regions say, and where the focus falls to nothing.
import type { Page } from '@playwright/test';

export interface Listener {
  /** What was spoken by itself, in order. */
  said(): Promise<readonly string[]>;
  /** The elements that had the focus when it was lost. */
  lost(): Promise<readonly string[]>;
}

interface Heard {
  readonly said: string[];
  readonly lost: string[];
}

/** From now on. A page that is loaded anew is no longer listened to. */
export async function listenTo(page: Page): Promise<Listener> {
  const kept = await page.evaluateHandle(listen);
  return {
    said: () => kept.evaluate(({ said }) => said),
    lost: () => kept.evaluate(({ lost }) => lost),
  };
}

/** Runs in the page. */
function listen(): Heard {
  const heard: Heard = { said: [], lost: [] };
  const speak = (region: Element): void => {
    const text = region.textContent.replace(/\s+/g, ' ').trim();
    if (text !== '') heard.said.push(text);
  };
  // A status is spoken when it changes: one that comes up together with its words is not heard. An
  // alert is, either way.
  new MutationObserver((changes) => {
    const regions = changes.flatMap(({ target, addedNodes }) => {
      const around =
        (target instanceof Element ? target : target.parentElement)?.closest(
          '[role=status],[role=alert],[aria-live]',
        ) ?? null;
      const added = [...addedNodes]
        .filter((node) => node instanceof Element)
        .flatMap((node) => [node, ...node.querySelectorAll('*')]);
      return [
        ...(around === null ? [] : [around]),
        ...added.filter((node) => node.matches('[role=alert]')),
      ];
    });
    new Set(regions).forEach(speak);
  }).observe(document, { childList: true, subtree: true, characterData: true });

  // Effects that move the focus may come a frame or two after what they belong to.
  const MOST_FRAMES = 10;
  let [holder, frames]: [Element | null, number] = [null, 0];
  // Past the last stop the focus moves to the browser's own controls, and the element that had it
  // still exists.
  const hasLeft = (): boolean =>
    !document.hasFocus() &&
    holder?.isConnected === true &&
    holder.checkVisibility() &&
    !holder.matches(':disabled');
  const look = (): void => {
    const { activeElement, body } = document;
    const isLost = (activeElement === null || activeElement === body) && !hasLeft();
    frames = isLost ? frames + 1 : 0;
    if (!isLost) holder = activeElement;
    if (frames === MOST_FRAMES && holder !== null) heard.lost.push(holder.outerHTML.slice(0, 120));
    requestAnimationFrame(look);
  };
  look();
  return heard;
}
