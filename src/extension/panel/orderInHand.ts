// Which order the panel has in hand, and what the page beside it says: one thing after another,
// every change kept at once.
import { goesOn, orderForPage, orderOf, saysMore, withPage } from '../../core/draft/belonging.ts';
import type { Capture } from '../../core/draft/capture.ts';
import { emptyDraft } from '../../core/draft/draft.ts';
import {
  newDraft,
  noCapture,
  withChange,
  type DraftChange,
  type KeptDraft,
} from '../../core/draft/keptDraft.ts';
import { AppError } from '../../core/errors.ts';
import { alone } from '../../edge/alone.ts';
import { now } from '../../edge/clock.ts';
import { uuid } from '../../edge/random.ts';
import type { DraftStore } from '../../edge/storage/draftStore.ts';
import { orderItem, pageItem, type TabPage } from '../../edge/storage/tabItems.ts';
import type { OpenDraft } from '../../ui/ports.ts';
import { inTurns } from '../inTurns.ts';

/** `fresh` while nothing of the order is on disk. */
interface Hand {
  readonly id: string;
  readonly fresh: KeptDraft | null;
  readonly found: boolean;
}

/** A change on its way; further ones of the same order join it until it is written. */
interface Writing {
  readonly id: string;
  change: DraftChange;
}

/** Everything throws ERR_STORAGE_UNAVAILABLE. */
export class OrderInHand {
  readonly #opening: Promise<DraftStore>;
  readonly #inTurn = inTurns();
  #tab: number | null;
  #hand: Hand | null = null;
  /** A finished or closed order is not opened again unless the person does so. */
  #isLeft = false;
  #writing: (Writing & { readonly written: Promise<void> }) | null = null;

  /** Without a tab the panel follows the active one until that has an order. */
  constructor(opening: Promise<DraftStore>, tab: number | null) {
    this.#opening = opening;
    this.#tab = tab;
  }

  get id(): string | null {
    return this.#hand?.id ?? null;
  }

  get tab(): number | null {
    return this.#tab;
  }

  /** The active tab, if no tab was given and no order is open: an open order is never exchanged. */
  follow(tab: number): void {
    if (this.#hand === null) this.#tab = tab;
  }

  pageBeside(): Promise<TabPage | null> {
    return this.#tab === null ? Promise.resolve(null) : pageItem(this.#tab).getValue();
  }

  /** The order in hand; that of the page beside, where there is none yet. */
  look(): Promise<OpenDraft | null> {
    return this.#inTurn(async () => {
      const page = await this.pageBeside();
      if (this.#hand === null && page !== null && !this.#isLeft) await this.#take(page);
      if (this.#hand === null) return null;
      const { id, fresh, found } = this.#hand;
      const kept = (await (await this.#opening).get(id)) ?? fresh;
      if (kept === null) this.#letGo();
      return kept === null
        ? null
        : shown(kept, found, page?.capture ?? null, (await this.#ofTab()) === id);
    });
  }

  save(change: DraftChange): Promise<void> {
    const id = this.id;
    if (id === null) return Promise.resolve();
    if (this.#writing?.id === id) {
      this.#writing.change = { ...this.#writing.change, ...change };
      return this.#writing.written;
    }
    const own: Writing = { id, change };
    const written = this.#inTurn(() => {
      if (this.#writing?.id === id) this.#writing = null;
      return this.#write(own);
    });
    this.#writing = Object.assign(own, { written });
    return written;
  }

  resume(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const [kept, page] = [await (await this.#opening).get(id), await this.pageBeside()];
      if (kept === null) throw new AppError('ERR_STORAGE_UNAVAILABLE');
      await this.#hold(kept, {}, page !== null && orderOf(page.capture, [kept]) !== null);
    });
  }

  begin(from: 'page' | 'nothing', answers = emptyDraft()): Promise<void> {
    return this.#inTurn(async () => {
      const page = from === 'page' ? await this.pageBeside() : null;
      const draft = { ...newDraft(uuid(), now(), page?.capture ?? null), answers };
      // Of an empty order nothing is kept before its first answer.
      if (page !== null) await (await this.#opening).add(draft);
      await this.#hold(draft, { fresh: page === null ? draft : null }, page !== null);
    });
  }

  followPage(): Promise<void> {
    return this.#inTurn(async () => {
      const page = await this.pageBeside();
      if (page !== null) await this.#take(page);
    });
  }

  adoptPage(): Promise<void> {
    return this.#inTurn(async () => {
      const [page, id] = [await this.pageBeside(), this.id];
      if (page === null || id === null) return;
      const kept = await (
        await this.#opening
      ).change(id, (draft) => withPage(draft, page.capture, now()));
      if (kept !== null) await this.#hold(kept);
    });
  }

  remove(id: string): Promise<void> {
    return this.#inTurn(async () => {
      if (this.id === id) this.#letGo();
      await (await this.#opening).remove(id);
      if (this.#tab !== null && (await this.#ofTab()) === id) await orderItem(this.#tab).remove();
    });
  }

  #ofTab(): Promise<string | null> {
    return this.#tab === null ? Promise.resolve(null) : orderItem(this.#tab).getValue();
  }

  async #hold(draft: KeptDraft, more: Partial<Hand> = {}, isOfPage = true): Promise<void> {
    this.#hand = { id: draft.id, fresh: null, found: false, ...more };
    this.#isLeft = false;
    if (isOfPage && this.#tab !== null) await orderItem(this.#tab).setValue(draft.id);
  }

  #letGo(): void {
    this.#hand = null;
    this.#isLeft = true;
  }

  /** Two panels may be open beside one page, and look at the same moment. */
  #take(page: TabPage): Promise<void> {
    return alone('order-of-page', () => this.#takeAlone(page));
  }

  async #takeAlone({ capture }: TabPage): Promise<void> {
    const [store, ofTab] = [await this.#opening, await this.#ofTab()];
    const { values } = await store.readable();
    const order = orderForPage(capture, values, ofTab, { id: uuid(), at: now() });
    const before = values.find(({ id }) => id === order.id);
    if (before === undefined) await store.add(order);
    else
      await store.change(order.id, (kept) =>
        saysMore(kept, capture, now()) ? withPage(kept, capture, now()) : kept,
      );
    await this.#hold(order, { found: before !== undefined && order.id !== ofTab });
  }

  async #write({ id, change }: Writing): Promise<void> {
    const store = await this.#opening;
    const fresh = this.#hand?.id === id ? this.#hand.fresh : null;
    if ((await store.change(id, (kept) => withChange(kept, change, now()))) === null) {
      // If the order was erased in another window meanwhile, an answer does not restore it.
      if (fresh === null) throw new AppError('ERR_STORAGE_UNAVAILABLE');
      await store.add(withChange(fresh, change, now()));
      this.#hand = { id, fresh: null, found: false };
    }
    // The background is woken by it and tells the page.
    if (this.#tab !== null && (await this.#ofTab()) === id) await orderItem(this.#tab).setValue(id);
  }
}

function shown(
  { id, madeAt, answers, typed, step, handover, page }: KeptDraft,
  found: boolean,
  beside: Capture | null,
  isOfTab: boolean,
): OpenDraft {
  const own = { page, answers };
  const state =
    beside === null ? 'closed' : !isOfTab ? 'unrelated' : goesOn(own, beside) ? 'open' : 'other';
  return {
    id,
    madeAt,
    answers,
    typed,
    step,
    handover,
    capture: page?.capture ?? noCapture(),
    readAt: page?.readAt ?? null,
    page: state,
    found,
  };
}
