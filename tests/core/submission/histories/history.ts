// Random histories: what the person does, what dies, what the clock and the network do, in an order
// that fast-check can shrink.
import fc from 'fast-check';
import type { OutboxStore } from '../../../../src/core/submission/deliveryPorts.ts';
import { next, type OutboxEvent } from '../../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../../src/core/submission/outboxEntry.ts';
import { NOW } from '../sample.ts';
import { FAULT_NAMES, type Fault } from './network.ts';
import { Profile } from './profile.ts';
import { World } from './world.ts';
import { asSigned, asVerified } from '../../../world/sealed.ts';

type Act = 'release' | 'stamp' | 'cancel' | 'erase' | 'receipt';

export type Command =
  | { readonly do: 'sign'; readonly provider: number; readonly held: boolean }
  | { readonly do: 'wake' | 'kill'; readonly profile: number; readonly background: number }
  /** Lets some of what may happen happen, in this order. */
  | { readonly do: 'go'; readonly picks: readonly number[] }
  | { readonly do: 'settle' | 'hurry' | 'copy' }
  | { readonly do: 'pass' | 'jump'; readonly ms: number; readonly profile: number }
  | { readonly do: 'network'; readonly on: boolean; readonly profile: number }
  | { readonly do: 'full'; readonly profile: number }
  | { readonly do: Act; readonly request: number; readonly profile: number };

export interface History {
  readonly commands: readonly Command[];
  readonly faults: readonly Fault[];
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const profile = fc.nat(1);
const ms = fc.constantFrom(
  1000,
  10_000,
  MINUTE,
  3 * MINUTE,
  20 * MINUTE,
  120 * MINUTE,
  DAY,
  8 * DAY,
  91 * DAY,
);

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('sign' as const),
      provider: fc.constantFrom(0, 0, 1, 1, 2),
      held: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('wake' as const), profile, background: fc.nat(1) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('kill' as const), profile, background: fc.nat(1) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('go' as const),
      picks: fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('settle' as const, 'hurry' as const, 'copy' as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), ms, profile }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('jump' as const),
      ms: fc.tuple(ms, fc.constantFrom(1, -1)).map(([length, sign]) => length * sign),
      profile,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('network' as const), on: fc.boolean(), profile }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('full' as const), profile }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom<Act>('release', 'release', 'stamp', 'cancel', 'erase', 'receipt'),
      request: fc.nat(3),
      profile,
    }),
  },
);

/** `most`: how many commands a history has at most. */
export const histories = (most = 30): fc.Arbitrary<History> =>
  fc.record({
    commands: fc.array(command, { maxLength: most, size: 'max' }),
    faults: fc.array(fc.constantFrom(...FAULT_NAMES), { maxLength: 12, size: 'max' }),
  });

/**
 * Plays a history to its end, and then to the end of all delivery. Gives the world as it then is:
 * `complaint` says what was wrong.
 */
export async function play(
  { commands, faults }: History,
  open: () => Promise<OutboxStore>,
): Promise<World> {
  const world = new World(await open(), faults);
  for (const each of commands) {
    await perform(world, each, open);
    await world.judge();
    if (world.complaint !== null) return world;
  }
  await world.calm();
  return world;
}

/** The history of a counter-example in the order in which it happened, a line for each thing, the complaint last. */
export const told = ({ said, complaint }: World): string =>
  [
    ...said.map((line, index) => `${String(index + 1).padStart(3)}. ${line}`),
    `  ⇒ ${String(complaint)}`,
  ].join('\n');

async function perform(
  world: World,
  command: Command,
  open: () => Promise<OutboxStore>,
): Promise<void> {
  const { schedule } = world;
  switch (command.do) {
    case 'sign':
      if (world.requests.length < 5) await world.sign(command.provider, command.held);
      break;
    case 'wake':
      world.profile(command.profile).wake(command.background);
      break;
    case 'kill':
      world.profile(command.profile).kill(command.background);
      break;
    case 'go':
      for (const pick of command.picks) await schedule.perform(pick);
      break;
    case 'settle':
      if (!(await schedule.settle())) world.complain('it does not come to rest');
      break;
    case 'hurry':
      await hurry(world);
      break;
    case 'copy':
      await copy(world, open);
      break;
    case 'pass':
      world.pass(command.ms);
      break;
    case 'jump':
      world.profile(command.profile).jump(command.ms);
      break;
    case 'network':
      world.profile(command.profile).connect(command.on);
      break;
    case 'full':
      world.profile(command.profile).failing++;
      break;
    case 'release':
    case 'stamp':
    case 'cancel':
    case 'erase':
    case 'receipt':
      await act(world, command);
  }
}

const STAMPED = {
  type: 'stamped',
  proof: { time: NOW, authority: 'TSA', level: 'CAdES-T' },
} as const;

async function act(
  world: World,
  { do: what, request, profile: number }: Extract<Command, { request: number }>,
): Promise<void> {
  const profile = world.profile(number);
  const { signed, letter } = world.requests[request] ?? {};
  const entry =
    signed && (await profile.entries()).find((each) => each.signed.requestId === signed.requestId);
  if (entry === undefined || letter === undefined) return;
  if (what === 'erase') return erase(world, profile, entry, letter);
  const event = eventOf(world, what, entry);
  if (event !== null)
    await profile.change(
      entry.signed.requestId,
      (kept) => next(kept, event, profile.now()),
      'person',
      `${what} ${letter}`,
    );
  if (event?.type === 'delivered') await profile.mustBeDelivered(entry.signed.requestId);
}

function eventOf(
  world: World,
  what: Exclude<Act, 'erase'>,
  { signed }: OutboxEntry,
): OutboxEvent | null {
  if (what === 'release') return { type: 'released' };
  if (what === 'cancel') return { type: 'cancelled' };
  if (what === 'stamp')
    return {
      ...STAMPED,
      signed: asSigned({
        ...signed,
        cms: Uint8Array.of(...signed.cms, 7),
        cmsSha256: `${signed.cmsSha256.slice(0, -2)}ff`,
      }),
    };
  const cms = world.providerOf(signed).rowsOf(signed)[0]?.receipts.get(signed.cmsSha256);
  if (cms === undefined) return null;
  const { receipt } = JSON.parse(Buffer.from(cms).toString()) as {
    receipt: Extract<OutboxEvent, { type: 'delivered' }>['receipt']['receipt'];
  };
  return { type: 'delivered', receipt: asVerified({ receipt, cms, statusToken: null }) };
}

/** As the screen has it: not while it is still on its way. */
async function erase(
  world: World,
  profile: Profile,
  { state, awaits, signed }: OutboxEntry,
  letter: string,
): Promise<void> {
  if (
    state === 'sending' ||
    (state === 'queued' && awaits === null && signed.audience.origin !== null)
  )
    return;
  world.say(`erase ${letter}`);
  await profile.erase(signed.requestId);
}

async function hurry(world: World): Promise<void> {
  const profile = world.profile(0);
  for (const { signed } of await profile.entries()) {
    await profile.change(
      signed.requestId,
      (kept) => next(kept, { type: 'hurried' }, profile.now()),
      'person',
      'send now',
    );
  }
}

/** The folder of the profile is copied, and both copies are used from then on. */
async function copy(world: World, open: () => Promise<OutboxStore>): Promise<void> {
  if (world.profiles.length > 1) return;
  world.say('the profile is copied');
  const copied = new Profile(' of the copy', world, await open());
  world.profiles.push(copied);
  for (const entry of await world.profile(0).entries()) await copied.add(entry);
}
