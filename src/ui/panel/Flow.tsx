// An order on its way to the signature. It opens at the first thing that needs the person, which is
// the signature itself where everything is right, or at the step where it was left before that.
// What is typed and chosen is kept with the order.
import { useMemo, useState, type ReactNode } from 'react';
import { steps } from '../../../locales/panel.ts';
import { factAt, type Draft, type FactPath } from '../../core/draft/draft.ts';
import type { EarlierOrder } from '../../core/rules/earlierOrder.ts';
import { checkDraft, type CheckedDraft } from '../../core/rules/engine.ts';
import { currentPack } from '../../core/rules/packs/index.ts';
import type { TrustName } from '../../core/trustName.ts';
import { almatyDate, type EpochMs } from '../../core/time.ts';
import type { ProposedFact } from '../../core/draft/remembered.ts';
import { useReading, type Reading } from '../documents/useReading.ts';
import { FromMemory } from '../drafts/FromMemory.tsx';
import { FIELDS } from '../facts/fields.ts';
import { showTyped } from '../facts/typed.ts';
import type { TopicId } from '../help/topics.ts';
import { HelpLink } from '../help/WithHelp.tsx';
import { Screen } from '../parts/Screen.tsx';
import type { OrderPorts, Settings } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { mendable } from './review/asked.ts';
import { ChooseProvider, originOf } from './supplier/ChooseProvider.tsx';
import { documentToSign, type Identity } from './signing/documentToSign.ts';
import { Report } from './report/Report.tsx';
import { Review } from './review/Review.tsx';
import { Sign } from './signing/Sign.tsx';
import { firstOpen, needsAnswer } from './onward.ts';
import { Settled } from './Settled.tsx';
import { noLaterThan, placeOf, stepOf, type Step } from './steps.ts';
import type { Order } from './useOrder.ts';

/** What is wanted to be known at each step. */
const HELP: Readonly<Record<Step, TopicId>> = {
  review: 'prepare',
  report: 'papers',
  provider: 'next',
  sign: 'key',
};

interface FlowProps {
  readonly ports: OrderPorts;
  readonly settings: Settings;
  readonly order: Order;
  /** What was signed before. */
  readonly earlier: readonly EarlierOrder[];
  readonly onSigned: (requestId: string) => void;
  /** Takes over what was answered before; the order then goes on where it stands. */
  readonly onTake: (facts: readonly ProposedFact[]) => void;
}

interface Position {
  readonly step: Step;
  /** Made when the step was entered: the day of the check, and the document's name and moment. */
  readonly identity: Identity;
  /** The question to open at. */
  readonly goTo: FactPath | null;
  readonly wasStale: boolean;
}

interface Walk extends Position {
  readonly move: (to: Step, more?: Partial<Position>) => void;
  /** Goes to the question of a fact, open for its answer. */
  readonly openFact: (path: FactPath) => void;
}

function useWalk({ ports, settings, order, earlier }: FlowProps): Walk {
  const enter = (step: Step, more: Partial<Position> = {}): Position => ({
    step,
    identity: { idempotencyKey: ports.uuid(), at: ports.now() },
    goTo: null,
    wasStale: false,
    ...more,
  });
  const [position, setPosition] = useState<Position>(() => {
    const { report } = check(order.draft, ports.now(), ports.trust, earlier);
    const first = firstOpen({ order, report, settings });
    return enter(noLaterThan(first, stepOf(order.step) ?? first));
  });
  const move = (to: Step, more?: Partial<Position>): void => {
    setPosition(enter(to, more));
    order.keep({ step: to });
  };
  const openFact = (wanted: FactPath): void => {
    const [path = wanted] = mendable([wanted], order.draft);
    order.type({
      ...order.typed,
      [path]: order.typed[path] ?? showTyped(FIELDS[path], factAt(order.draft, path)),
    });
    move('review', { goTo: path });
  };
  return { ...position, move, openFact };
}

const check = (
  draft: Draft,
  at: EpochMs,
  trust: TrustName,
  earlier: readonly EarlierOrder[],
): CheckedDraft => checkDraft(draft, currentPack, { asOf: almatyDate(at), trust, earlier });

function useChecked(
  { order: { draft }, ports: { trust }, earlier }: FlowProps,
  { identity: { at } }: Position,
): CheckedDraft {
  return useMemo(() => check(draft, at, trust, earlier), [draft, at, trust, earlier]);
}

export function Flow(props: FlowProps) {
  const { t } = useTexts();
  const walk = useWalk(props);
  const checked = useChecked(props, walk);
  const reading = useReading(props.ports);
  const { step, goTo } = walk;
  return (
    <Screen
      key={step}
      title={t(steps[step])}
      place={placeOf(step)}
      // At the signature the key's form takes it from the heading, once it knows what is asked for.
      takesFocus={goTo === null}
    >
      {/* What is being signed, with a key at hand, is not begun anew. */}
      {step !== 'sign' && (
        <FromMemory ports={props.ports} draft={props.order.draft} onTake={props.onTake} />
      )}
      {SCREENS[step]({ ...props, walk, checked, reading })}
      <HelpLink topic={HELP[step]} />
    </Screen>
  );
}

interface StepProps extends FlowProps {
  readonly walk: Walk;
  readonly checked: CheckedDraft;
  readonly reading: Reading;
}

const SCREENS: Readonly<Record<Step, (props: StepProps) => ReactNode>> = {
  review: ({ settings, order, reading, checked: { report }, walk: { goTo, move } }) => (
    <Review
      {...{ order, reading, goTo, report }}
      typed={order.typed}
      onTyped={order.type}
      onContinue={() => {
        // What was typed is among the answers by now; who leaves something open is told in the report.
        const next = firstOpen({ order: { ...order, typed: {} }, report, settings });
        move(next === 'review' ? 'report' : next);
      }}
    />
  ),
  report: ({ settings, order, checked: { report, draft }, walk: { move, openFact } }) => (
    <Report
      {...{ report, draft }}
      onAcknowledge={order.acknowledge}
      onFact={openFact}
      onBack={() => move('review')}
      onContinue={() =>
        move(firstOpen({ order, report, settings }) === 'sign' ? 'sign' : 'provider')
      }
    />
  ),
  provider: ({ ports, settings, order, checked, walk: { identity, move } }) => (
    <ChooseProvider
      {...{ ports, settings }}
      handover={order.handover}
      supplier={order.draft.supplier}
      onChoose={(chosen) => order.keep({ handover: chosen })}
      wouldSend={(to) => documentToSign(checked, identity, settings.statementLang, to)}
      onBack={() => move('report')}
      onContinue={() => move('sign')}
    />
  ),
  sign: ({ ports, settings, order, onSigned, checked, walk }) => (
    <Sign
      {...{ ports, settings, checked, onSigned }}
      identity={walk.identity}
      wasStale={walk.wasStale}
      origin={originOf(settings, order.draft.supplier.id, order.handover)}
      onStale={() => walk.move('sign', { wasStale: true })}
      onReview={() => walk.move('review')}
      onFiler={() => walk.openFact('filer.role')}
      settled={
        <Settled
          report={checked.report}
          needsAnswer={needsAnswer({ order, report: checked.report })}
          supplier={order.draft.supplier.name ?? ''}
          onStep={walk.move}
        />
      }
    />
  ),
};
