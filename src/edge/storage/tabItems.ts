// What is known of a tab until the browser closes: what its page says now, and which order it belongs to.
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import type { Capture } from '../../core/draft/capture.ts';
import { captureSchema } from '../../core/draft/keptDraft.ts';

export interface TabPage {
  readonly capture: Capture;
  /** The language that the page says it is in; empty where it says none. */
  readonly lang: string;
}

const pageSchema = z.strictObject({ capture: captureSchema, lang: z.string() });
/** `change` counts what was stored, so that every time wakes the background. */
const orderSchema = z.strictObject({ id: z.uuid(), change: z.int() });

const PAGE = 'session:page:';
const ORDER = 'session:order:';
const keyed = (prefix: string): string => prefix.slice('session:'.length);

/** What the page of a tab says now. */
export function pageItem(tabId: number) {
  const kept = storage.defineItem<unknown>(`${PAGE}${String(tabId)}`);
  // What an older version of the extension has left behind is not read as something else.
  const read = (value: unknown): TabPage | null => pageSchema.safeParse(value).data ?? null;
  return {
    getValue: async (): Promise<TabPage | null> => read(await kept.getValue()),
    setValue: (page: TabPage): Promise<void> => kept.setValue(page),
    watch: (next: (page: TabPage | null) => void): (() => void) =>
      kept.watch((value) => next(read(value))),
  };
}

/** The order that the page of a tab belongs to, by its id alone. */
export function orderItem(tabId: number) {
  const kept = storage.defineItem<unknown>(`${ORDER}${String(tabId)}`);
  const read = async () => orderSchema.safeParse(await kept.getValue()).data ?? null;
  return {
    getValue: async (): Promise<string | null> => (await read())?.id ?? null,
    /** Writes even if the id is the same, so that those who wait for changes are told. */
    setValue: async (id: string): Promise<void> =>
      kept.setValue({ id, change: ((await read())?.change ?? 0) + 1 }),
    remove: (): Promise<void> => kept.removeValue(),
  };
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove([
    `${keyed(PAGE)}${String(tabId)}`,
    `${keyed(ORDER)}${String(tabId)}`,
  ]);
}

/** The tabs whose page was read. */
export async function pageTabs(): Promise<readonly number[]> {
  const kept = Object.keys(await browser.storage.session.get(null));
  return kept
    .filter((key) => key.startsWith(keyed(PAGE)))
    .map((key) => Number(key.slice(keyed(PAGE).length)));
}

/**
 * Calls `changed` with the tab whose order was changed or let go, by whichever page of the
 * extension. To be registered in the first turn.
 */
export function onOrderChanged(changed: (tabId: number) => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    for (const key of Object.keys(changes))
      if (key.startsWith(keyed(ORDER))) changed(Number(key.slice(keyed(ORDER).length)));
  });
}
