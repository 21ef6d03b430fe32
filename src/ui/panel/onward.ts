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

export function firstOpen({ order, report, settings }: Standing): Step {
  const { draft, typed, capture, handover } = order;
  const unread = new Map(capture.unread.map(({ path, source }) => [path, source.raw ?? '']));
  const needsAnswer = rowsOf({ draft, unread, report, typed }).some(
    (row) => isMissing(row) || (row.kind === 'question' && row.raw !== undefined),
  );
  if (needsAnswer || unclearOf(typed, draft.filer.role).size > 0) return 'review';
  if (standingOf(report).length > 0) return 'report';
  return isHandoverKnown(settings, draft.supplier.id, handover) ? 'sign' : 'provider';
}
