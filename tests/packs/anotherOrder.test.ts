// ORD-09 with what was signed here before: told with its day and where it stands, taken on by one
// press, and told again where one more is signed.
import { describe, expect, it } from 'vitest';
import { clear } from '../../src/core/rules/clear.ts';
import { checkDraft, type CheckedDraft } from '../../src/core/rules/engine.ts';
import type { EarlierOrder } from '../../src/core/rules/earlierOrder.ts';
import { explain } from '../../src/core/rules/explain.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import { whatWouldClear } from '../../src/core/rules/whatIf.ts';
import { overlayView } from '../../src/ui/overlay/view.ts';
import { CLEAR_ON, draftWith, type Facts } from '../core/clearDraft.ts';

const EARLIER: EarlierOrder = {
  requestId: '1a2b3c4d-0000-8000-8000-000000000001',
  applicantIin: '800505300002',
  periodFrom: '2026-12-20',
  periodTo: '2027-01-19',
  signedAt: Date.parse('2026-11-03T12:00:00+05:00'),
  standing: 'delivered',
};
const ONE_MORE = {
  ...EARLIER,
  requestId: '99999999-0000-8000-8000-000000000002',
  signedAt: Date.parse('2026-11-21T12:00:00+05:00'),
} as const;

const check = (
  earlier: readonly EarlierOrder[],
  facts: Facts = {},
  acknowledged: readonly string[] = [],
): CheckedDraft =>
  checkDraft(draftWith(facts, acknowledged), currentPack, {
    asOf: CLEAR_ON,
    trust: 'production',
    earlier,
  });
const found = ({ report }: CheckedDraft) => {
  const finding = report.findings.find(({ rule }) => rule === 'ORD-09');
  if (finding === undefined) throw new Error('no ORD-09');
  return finding;
};

describe('an order for the same person and time that was signed before', () => {
  it('is told with its day and where it stands, in each language', () => {
    const finding = found(check([EARLIER]));
    expect(finding).toMatchObject({ outcome: 'failed', severity: 'warning' });
    expect(finding.text.kk).toContain('03.11.2026 (өнім берушінің сервисі қабылдады)');
    expect(finding.text.ru).toContain('03.11.2026 (принят сервисом поставщика)');
    expect(finding.text.en).toContain('03.11.2026 (accepted by the supplier’s endpoint)');
  });

  it('is told on the overlay in the same words', () => {
    const { findings } = overlayView(check([EARLIER]).report, {}, 'ru');
    expect(findings.find(({ rule }) => rule === 'ORD-09')?.text).toContain(
      '03.11.2026 (принят сервисом поставщика)',
    );
  });

  it('is told although the person has answered that there is none', () => {
    expect(found(check([EARLIER], { 'order.another': 'no' })).outcome).toBe('failed');
  });

  it('keeps the order from the signature until the person has taken it on', () => {
    const checked = check([EARLIER]);
    expect(checked.report).toMatchObject({ verdict: 'clear', signable: false });
    expect(clear(checked)).toBeNull();
    const { acknowledgedAs } = found(checked);
    const taken = check([EARLIER], {}, [acknowledgedAs]);
    expect(found(taken).acknowledged).toBe(true);
    expect(clear(taken)).not.toBeNull();
  });

  it('taken on is not taken on for one more that is signed later', () => {
    const { acknowledgedAs } = found(check([EARLIER]));
    expect(check([EARLIER, ONE_MORE], {}, [acknowledgedAs]).report.signable).toBe(false);
  });

  it.each(['00000000', 'ffffffff'])('is not taken on for one more of the same day, %s', (id) => {
    const { acknowledgedAs } = found(check([EARLIER]));
    const requestId = `${id}-0000-8000-8000-000000000002`;
    const more = { ...EARLIER, requestId, signedAt: EARLIER.signedAt + 60_000 };
    for (const kept of [
      [EARLIER, more],
      [more, EARLIER],
    ])
      expect(check(kept, {}, [acknowledgedAs]).report.signable).toBe(false);
  });

  it.each<[string, Facts]>([
    ['another person', { 'applicant.iin': '641021400006' }],
    ['another time', { 'order.periodTo': '2026-12-19' }],
    ['no time yet', { 'order.periodTo': null }],
    ['nobody yet', { 'applicant.iin': null }],
  ])('says nothing of an order for %s', (_, facts) => {
    expect(found(check([EARLIER], facts))).toMatchObject({
      outcome: 'passed',
      acknowledgeable: false,
    });
  });

  it('is found where the number is written in groups', () => {
    expect(found(check([EARLIER], { 'applicant.iin': '800505 300002' })).outcome).toBe('failed');
  });

  it('is explained by the person and the days, and another answer does not clear it', () => {
    const { draft, report } = check([EARLIER]);
    const finding = found(check([EARLIER]));
    expect(explain(finding, draft, currentPack, report).facts.map(({ path }) => path)).toEqual([
      'order.periodFrom',
      'order.periodTo',
      'applicant.iin',
    ]);
    expect(JSON.stringify(whatWouldClear(finding, draft, currentPack, report))).not.toContain(
      'order.another',
    );
  });
});

it('an order that the person tells of needs no press: only they know of it', () => {
  expect(check([], { 'order.another': 'yes' }).report.signable).toBe(true);
});
