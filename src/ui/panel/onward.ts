// Where an order goes on: at the first thing that needs the person. What is right is not walked
// through, it stands folded beside the signature.
import type { CheckReport } from '../../core/rules/rule.ts';
import type { Settings } from '../ports.ts';
import { standingOf } from './report/standing.ts';
import { isMissing, rowsOf, unclearOf } from './review/asked.ts';
import type { Step } from './steps.ts';
import { isHandoverKnown } from './supplier/ChooseProvider.tsx';
import type { Order } from './useOrder.ts';

interface Standing {
  readonly order: Order;
  readonly report: CheckReport;
  readonly settings: Settings;
}

/** Whether the review has a question without an answer that can be read. */
export function needsAnswer({ order, report }: Pick<Standing, 'order' | 'report'>): boolean {
  const { draft, typed, capture } = order;
  const unread = new Map(capture.unread.map(({ path, source }) => [path, source.raw ?? '']));
  return (
    unclearOf(typed, draft.filer.role).size > 0 ||
    rowsOf({ draft, unread, report, typed }).some(
      (row) => isMissing(row) || (row.kind === 'question' && row.raw !== undefined),
    )
  );
}

export function firstOpen({ order, report, settings }: Standing): Step {
  const { draft, handover } = order;
  if (needsAnswer({ order, report })) return 'review';
  if (standingOf(report).length > 0) return 'report';
  return isHandoverKnown(settings, draft.supplier.id, handover) ? 'sign' : 'provider';
}
