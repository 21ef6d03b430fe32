// One profile of a browser: its outbox, its clock, its network, and its background processes, two
// of which may live at once.
import { recoverOutbox, runOutbox } from '../../../../src/core/submission/deliver.ts';
import type { DeliveryPorts, OutboxStore } from '../../../../src/core/submission/deliveryPorts.ts';
import { isHeld, nextDueAt } from '../../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../../src/core/submission/outboxEntry.ts';
import { AppError } from '../../../../src/core/errors.ts';
import type { Change } from './lawful.ts';
import { verifyReceipt } from './modelProvider.ts';
import { sendOver } from './network.ts';
import { span, type Request, type World } from './world.ts';

const KEPT_MS = 90 * 86_400_000;
/** The least that is kept of what was delivered where its clock was set wrong, but once. */
const KEPT_BY_A_WRONG_CLOCK_MS = 7 * 86_400_000;

/** Entries in memory under the contract of edge/storage: each method is one step. */
export function memoryStore(): OutboxStore {
  const entries = new Map<string, OutboxEntry>();
  const keep = (entry: OutboxEntry): OutboxEntry => {
    entries.set(entry.signed.requestId, entry);
    return entry;
  };
  return {
    add: (entry) => Promise.resolve(entries.get(entry.signed.requestId) ?? keep(entry)),
    all: () => Promise.resolve([...entries.values()]),
    change: (requestId, change) => {
      const before = entries.get(requestId);
      const after = before && change(before);
      return Promise.resolve(after === undefined || after === before ? null : keep(after));
    },
    remove: (requestId) => {
      entries.delete(requestId);
      return Promise.resolve();
    },
  };
}

/** The background of the extension, as src/extension/background/outbox.ts drives it. */
interface Background {
  readonly name: string;
  /** What it waits for before its first run; null: to be done (again). */
  recovered: Promise<void> | null;
  by: Change['by'];
}

export class Profile {
  readonly name: string;
  /** By how much its clock is wrong. */
  skew = 0;
  online = true;
  /** How many of the next writes of its processes the disk refuses. */
  failing = 0;
  /** What was ever in its outbox. */
  readonly had: Request[] = [];
  /** When, by the true time, and how often the clock was set since. */
  private readonly delivered = new Map<
    string,
    { readonly since: number; readonly jumps: number }
  >();
  private readonly world: World;
  private readonly store: OutboxStore;
  private readonly backgrounds = new Map<number, Background>();

  constructor(name: string, world: World, store: OutboxStore) {
    [this.name, this.world, this.store] = [name, world, store];
  }

  now(): number {
    return this.world.time + this.skew;
  }
  entries(): Promise<OutboxEntry[]> {
    return this.store.all();
  }

  async add(entry: OutboxEntry): Promise<void> {
    await this.store.add(entry);
    this.had.push({ letter: this.world.letterOf(entry.signed.requestId), signed: entry.signed });
  }

  async erase(requestId: string): Promise<void> {
    this.world.gone.add(this.world.placeOf(this, requestId));
    await this.store.remove(requestId);
  }

  jump(ms: number): void {
    this.skew += ms;
    for (const [id, { since, jumps }] of this.delivered)
      this.delivered.set(id, { since, jumps: jumps + 1 });
    this.world.say(`the clock${this.name} jumps by ${span(ms)}`);
  }

  connect(online: boolean): void {
    this.online = online;
    this.world.say(`${online ? 'a network' : 'no network'}${this.name}`);
  }

  /**
   * How long until something is due; Infinity where nothing will be by itself. No authority gives time
   * stamps here: what is held for one waits for its person.
   */
  async wait(): Promise<number> {
    const entries = (await this.store.all()).filter((entry) => !isHeld(entry));
    return (nextDueAt(entries) ?? Infinity) - this.now();
  }

  mend(): void {
    [this.online, this.failing] = [true, 0];
  }

  /** A change by whomever, held against what is lawful. */
  async change(
    requestId: string,
    change: (entry: OutboxEntry) => OutboxEntry,
    by: Change['by'],
    who: string,
  ): Promise<OutboxEntry | null> {
    const seen: OutboxEntry[] = [];
    const after = await this.store.change(requestId, (entry) => {
      seen.push(entry);
      return change(entry);
    });
    const before = seen.at(-1);
    if (after === null || before === undefined) return null;
    if (after.state === 'delivered' && before.state !== 'delivered')
      this.delivered.set(requestId, { since: this.world.time, jumps: 0 });
    this.world.changed(
      this,
      { before, after, by, at: this.now(), provider: this.world.providerOf(after.signed) },
      who,
    );
    return after;
  }

  /** Starts a background, or lets the one that lives run once more. */
  wake(number: number): void {
    const background = this.backgrounds.get(number) ?? {
      name: `background ${String(number)}${this.name}`,
      recovered: null,
      by: 'recovery' as const,
    };
    if (!this.backgrounds.has(number)) this.world.say(`${background.name} starts`);
    this.backgrounds.set(number, background);
    // Requests whose receipt a run had in hand: it must not end well and leave one undelivered.
    const proven = new Set<string>();
    const ports = this.portsOf(background, proven);
    background.recovered ??= recoverOutbox(ports).then(() => {
      background.by = 'run';
    });
    background.recovered
      .then(() => runOutbox(ports))
      .then(() => Promise.all([...proven].map((each) => this.mustBeDelivered(each))))
      .catch(() => {
        if (background.by === 'recovery') background.recovered = null;
      });
  }

  kill(number: number): void {
    const background = this.backgrounds.get(number);
    if (background === undefined) return;
    this.world.say(`${background.name} is killed`);
    this.world.schedule.drop(background);
    this.backgrounds.delete(number);
  }

  private portsOf(background: Background, proven: Set<string>): DeliveryPorts {
    const { world } = this;
    const call = <T>(act: () => T | Promise<T>): Promise<T> => world.schedule.call(background, act);
    return {
      store: {
        add: (entry) => call(() => this.store.add(entry)),
        all: () => call(() => this.store.all()),
        change: (requestId, change) =>
          call(() =>
            this.write(() => this.change(requestId, change, background.by, background.name)),
          ),
        remove: (requestId) => call(() => this.write(() => this.eraseByItself(requestId))),
      },
      send: (message) => {
        const { signed, letter } = world.sentBy(this, message);
        return sendOver(world, background, world.providerOf(signed), message, signed, letter);
      },
      verifyReceipt: (received, entry) =>
        call(() => {
          const checked = verifyReceipt(received, entry);
          if (checked.receipt.cmsSha256 === entry.signed.cmsSha256)
            proven.add(entry.signed.requestId);
          return checked;
        }),
      now: () => this.now(),
      random: () => world.random(),
      lang: () => 'kk',
      isOnline: () => this.online,
    };
  }

  /** A receipt that was heard of settles the request, whatever has become of it since. */
  async mustBeDelivered(requestId: string): Promise<void> {
    const entry = (await this.store.all()).find(({ signed }) => signed.requestId === requestId);
    if (entry !== undefined && entry.state !== 'delivered')
      this.world.complain(
        `${this.world.letterOf(requestId)} has its receipt and is ${entry.state}`,
      );
  }

  private async write<T>(act: () => Promise<T>): Promise<T> {
    if (this.failing > 0) {
      this.failing--;
      this.world.say('the disk is full');
      throw new AppError('ERR_STORAGE_UNAVAILABLE');
    }
    return act();
  }

  private async eraseByItself(requestId: string): Promise<void> {
    const entry = (await this.store.all()).find(({ signed }) => signed.requestId === requestId);
    if (entry === undefined) return;
    this.world.say(`${this.world.letterOf(requestId)} is erased by itself`);
    if (entry.state !== 'delivered' || this.now() - (entry.settledAt ?? Infinity) < KEPT_MS)
      this.world.complain(`erased by itself, ${entry.state}`);
    const { since, jumps } = this.delivered.get(requestId) ?? { since: -Infinity, jumps: 0 };
    if (jumps < 2 && this.world.time - since < KEPT_BY_A_WRONG_CLOCK_MS)
      this.world.complain('erased by itself because a clock was wrong once');
    await this.erase(requestId);
  }
}
