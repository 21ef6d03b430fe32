// Everything that a history moves: profiles with their processes, two providers, what the person
// has signed; and what must hold of it.
import type { OutboxStore } from '../../../../src/core/submission/deliveryPorts.ts';
import { enqueue, isHeld } from '../../../../src/core/submission/outbox.ts';
import type { OutboxEntry, OutboxState } from '../../../../src/core/submission/outboxEntry.ts';
import type { HttpMessage } from '../../../../src/core/submission/wire.ts';
import { keyOf, NOW, ORIGIN, sampleSigned, WEEK_MS } from '../sample.ts';
import { wrongWith, type Change } from './lawful.ts';
import { ModelProvider } from './modelProvider.ts';
import type { Fault, Line } from './network.ts';
import { Profile } from './profile.ts';
import { Schedule } from './schedule.ts';

export interface Request {
  readonly letter: string;
  readonly signed: OutboxEntry['signed'];
}

export const span = (ms: number): string =>
  Math.abs(ms) < 86_400_000 ? `${String(ms / 60_000)} min` : `${String(ms / 86_400_000)} days`;

/** In how many rounds all must be over once nothing goes wrong any more. */
const MOST_ROUNDS = 40;

export class World implements Line {
  readonly schedule = new Schedule();
  readonly faults: Fault[];
  readonly providers: readonly ModelProvider[] = [ORIGIN, 'https://second.komekshi.test'].map(
    (origin) => new ModelProvider(origin),
  );
  readonly requests: Request[] = [];
  readonly profiles: Profile[];
  /** What has happened, line by line. */
  readonly said: string[] = [];
  /** The first thing that must not have happened. */
  complaint: string | null = null;
  /** The true time; profiles and their clocks may think otherwise. */
  time = NOW;
  /** The states that it ended with. */
  readonly ends: OutboxState[] = [];
  /** Who erased what, as profile and number. */
  readonly gone = new Set<string>();
  /** Claims that were not sent upon yet: one message for each, at most. */
  private readonly claims: { readonly profile: Profile; readonly signed: OutboxEntry['signed'] }[] =
    [];
  private readonly sent = new Set<string>();
  private jitter = 0;

  constructor(store: OutboxStore, faults: readonly Fault[]) {
    this.faults = [...faults];
    this.profiles = [new Profile('', this, store)];
  }

  now(): number {
    return this.time;
  }
  say(words: string): void {
    this.said.push(words);
  }
  random(): number {
    return (this.jitter = (this.jitter + 0.37) % 1);
  }
  complain(words: string): void {
    this.complaint ??= words;
  }

  pass(ms: number): void {
    this.time += ms;
    this.say(`${span(ms)} pass`);
  }

  letterOf(requestId: string): string {
    return this.requests.find(({ signed }) => signed.requestId === requestId)?.letter ?? '?';
  }
  providerOf({ audience }: OutboxEntry['signed']): ModelProvider {
    return (
      this.providers.find(({ origin }) => origin === audience.origin) ?? new ModelProvider('nobody')
    );
  }

  async sign(provider: number, held: boolean): Promise<void> {
    const number = this.requests.length + 1;
    const origin = this.providers[provider]?.origin ?? null;
    const signed = sampleSigned(number, {
      audience: { ...sampleSigned().audience, origin },
      expiresAt: this.profile(0).now() + WEEK_MS,
    });
    const request = { letter: String.fromCharCode(64 + number), signed };
    this.requests.push(request);
    this.say(
      `sign ${request.letter}${origin === null ? ' to be handed over' : ` for provider ${String(provider + 1)}`}${held ? ', held' : ''}`,
    );
    await this.profile(0).add(
      enqueue(signed, keyOf(number), this.profile(0).now(), { awaits: held ? 'stamp' : null }),
    );
  }

  profile(number: number): Profile {
    return this.profiles[number] ?? (this.profiles[0] as Profile);
  }

  /** The request that a message carries, byte for byte, which its profile has claimed for this. */
  sentBy(profile: Profile, message: HttpMessage): Request {
    const claim = this.claims.find(
      (each) =>
        each.profile === profile &&
        Buffer.from(each.signed.cms).equals(message.body ?? Buffer.of()),
    );
    if (claim === undefined) throw new Error('sent before it was claimed in the store');
    this.claims.splice(this.claims.indexOf(claim), 1);
    if (message.url !== `${String(claim.signed.audience.origin)}/v1/requests`)
      this.complain('it goes to another provider');
    this.sent.add(claim.signed.requestId);
    return { letter: this.letterOf(claim.signed.requestId), signed: claim.signed };
  }

  changed(profile: Profile, change: Change, who: string): void {
    const { before, after } = change;
    const letter = this.letterOf(after.signed.requestId);
    const isClaim = after.attempts > before.attempts;
    if (isClaim) this.claims.push({ profile, signed: after.signed });
    this.say(
      isClaim
        ? `${who} takes up ${letter}, attempt ${String(after.attempts)}`
        : `${who}: ${letter} is ${after.state}${after.problem === null ? '' : `, ${after.problem.type}`}`,
    );
    const wrong = wrongWith(change);
    if (wrong !== null) this.complain(`${letter}: ${wrong}`);
  }

  placeOf(profile: Profile, requestId: string): string {
    return `${profile.name} ${requestId}`;
  }

  /** No faults from here on: it must come to an end, and to the right one. */
  async calm(): Promise<void> {
    this.say('from here on nothing goes wrong');
    this.faults.length = 0;
    for (const profile of this.profiles) profile.mend();
    // A process whose failure is still on its way would take the first wake-up for a part of it.
    if (!(await this.schedule.settle())) this.complain('it does not come to rest');
    let wait = 0;
    for (let round = 0; round < MOST_ROUNDS && wait < Infinity; round++) {
      // No longer than the longest wait: what a wrong clock put off further is due before that.
      this.time += Math.min(wait, 86_400_000);
      for (const profile of this.profiles) profile.wake(0);
      if (!(await this.schedule.settle())) this.complain('it does not come to rest');
      await this.judge();
      wait = Math.max(
        1000,
        Math.min(...(await Promise.all(this.profiles.map((profile) => profile.wait())))),
      );
    }
    if (wait < Infinity) this.complain('it is never over');
    await this.judgeEnd();
  }

  /** What holds at any moment. */
  async judge(): Promise<void> {
    for (const profile of this.profiles) {
      const kept = new Set((await profile.entries()).map(({ signed }) => signed.requestId));
      for (const { letter, signed } of profile.had) {
        if (!kept.has(signed.requestId) && !this.gone.has(this.placeOf(profile, signed.requestId)))
          this.complain(`${letter} is lost`);
      }
    }
    for (const { letter, signed } of this.requests) {
      const rows = this.providers.flatMap((provider) => provider.rowsOf(signed));
      if (rows.length > 1) this.complain(`${letter} is received ${String(rows.length)} times`);
      if (rows.length > 0 && !this.sent.has(signed.requestId))
        this.complain(`${letter} is received and was never sent`);
    }
  }

  /** What holds once nothing waits any more. */
  private async judgeEnd(): Promise<void> {
    for (const profile of this.profiles) {
      for (const entry of await profile.entries()) {
        this.ends.push(entry.state);
        const received = this.providerOf(entry.signed).has(entry.signed);
        const wrong = wrongEnd(entry, received, profile.now());
        if (wrong !== null)
          this.complain(`${this.letterOf(entry.signed.requestId)} ends ${entry.state}: ${wrong}`);
      }
    }
  }
}

function wrongEnd(entry: OutboxEntry, received: boolean, at: number): string | null {
  const { state, attempts, signed } = entry;
  switch (state) {
    case 'delivered':
      return received ? null : 'no provider has it';
    case 'rejected':
      return received ? 'the provider has it' : null;
    case 'cancelled':
      return null;
    case 'expired':
      return attempts === 0 ? null : 'it may have been received, and nobody asks';
    case 'sending':
      return 'nobody is sending it';
    case 'queued':
      if (signed.expiresAt <= at) return 'its expiry is not told';
      return isHeld(entry) || signed.audience.origin === null ? null : 'nobody will ever send it';
  }
}
