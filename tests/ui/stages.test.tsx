// @vitest-environment happy-dom
// The supplier's stages on the screen: present, past and taken back; asked by a press; and a
// receipt that does not hold, called what it is.
import { describe, expect, it, vi } from 'vitest';
import { options } from '../../locales/options.ts';
import { provider as providerWords } from '../../locales/panel.ts';
import { receiptFaults, receiptNotes, wrongAnswer } from '../../locales/receipts.ts';
import { states } from '../../locales/outbox.ts';
import { afterStage, stageNames, stages as words, stagesProblems } from '../../locales/stages.ts';
import { AppError } from '../../src/core/errors.ts';
import { enqueue, next } from '../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../src/core/submission/outboxEntry.ts';
import type { StagesKept } from '../../src/core/submission/stagesKept.ts';
import { STAGES } from '../../src/core/submission/status.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import type { PanelPorts } from '../../src/ui/ports.ts';
import { NOW, PROVIDER, REQUEST_ID, SIGNED, world, type World } from './fakePorts.ts';
import { doing, press, show, text } from './stage.ts';
import { historyTo, stagesKept } from './stages.ts';
import { asSigned, asVerified } from '../world/sealed.ts';

const RECEIPT = asVerified({
  receipt: {
    receiptId: '7d1f0e9c-0000-4000-8000-aabbccddeeff',
    requestId: REQUEST_ID,
    requestSha256: SIGNED.requestSha256,
    cmsSha256: SIGNED.cmsSha256,
    receivedAt: '2026-11-22T14:00:05+05:00',
    status: 'received',
    provider: { origin: PROVIDER.origin, name: PROVIDER.name, bin: PROVIDER.bin },
  },
  cms: new Uint8Array([1]),
  statusToken: 't'.repeat(43),
});
const delivered = (stages: StagesKept | null = null, receipt = RECEIPT): OutboxEntry => ({
  ...enqueue(SIGNED, 'key-1', NOW),
  state: 'delivered',
  settledAt: NOW,
  receipt,
  stages,
});

async function open(entry: OutboxEntry, ports: Partial<PanelPorts> = {}): Promise<World> {
  const it_ = world(ports, { draft: null });
  it_.outbox.set([entry]);
  await show(<Panel ports={it_.ports} />);
  await press('Мои запросы (1)');
  return it_;
}
const statuses = (): string =>
  [...document.querySelectorAll('[role="status"]')].map((each) => each.textContent).join('|');
const change = (it_: World, entry: OutboxEntry): Promise<void> =>
  doing(() => it_.outbox.set([entry]));

describe('the stages', () => {
  it.each(STAGES)('%s: present in words, what comes next, and whose word it is', async (stage) => {
    await open(delivered(stagesKept(historyTo(stage))));
    expect(document.querySelector('.stage-now')?.textContent).toBe(
      `Сейчас: ${stageNames[stage].ru}`,
    );
    const items = [...document.querySelectorAll('.history > li')];
    expect(items).toHaveLength(historyTo(stage).history.length);
    expect(items.filter((item) => item.textContent.includes(words.presentMark.ru))).toEqual([
      items.at(-1),
    ]);
    for (const each of [afterStage[stage].ru, words.whose.ru, states.delivered.ru])
      expect(text()).toContain(each);
    expect(document.querySelectorAll('blockquote')).toHaveLength(stage === 'declined' ? 1 : 0);
  });

  it('are announced when they change', async () => {
    const it_ = await open(delivered());
    const status = document.querySelector('.stage-now');
    expect([status?.getAttribute('role'), status?.textContent]).toEqual(['status', '']);
    await change(it_, delivered(stagesKept(historyTo('accepted'))));
    expect(document.querySelector('.stage-now')).toBe(status);
    expect(status?.textContent).toContain(stageNames.accepted.ru);
  });

  it('show a reason as text and nothing else', async () => {
    const history = historyTo('declined').history.map((each) =>
      each.reason === undefined ? each : { ...each, reason: '<img src=x onerror=alert(1)>' },
    );
    await open(delivered(stagesKept({ ...historyTo('declined'), history })));
    expect([
      document.querySelector('blockquote')?.textContent,
      document.querySelector('img'),
    ]).toEqual(['<img src=x onerror=alert(1)>', null]);
  });

  it('that the supplier took back stay beside what it says now', async () => {
    await open(
      delivered(
        stagesKept(historyTo('declined'), {
          takenBack: [{ status: historyTo('in-service'), noticedAt: NOW }],
        }),
      ),
    );
    const before = document.querySelector(`[aria-label="${words.changed.ru}"]`);
    expect(before?.textContent).toContain(stageNames['in-service'].ru);
    expect(before?.textContent).not.toContain(words.presentMark.ru);
    expect(document.querySelector('.stage-now')?.textContent).toContain(stageNames.declined.ru);
  });

  it('cannot be asked for where the file was handed over', async () => {
    const checkStages = vi.fn(() => Promise.resolve(false));
    await open(
      {
        ...delivered(null, asVerified({ ...RECEIPT, statusToken: null })),
        signed: asSigned({ ...SIGNED, audience: { origin: null, bin: PROVIDER.bin } }),
      },
      { checkStages },
    );
    expect(text()).toContain(words.byHand.ru);
    expect(text()).not.toContain(words.check.ru);
    expect(checkStages).not.toHaveBeenCalled();
  });

  it('are asked for when they are opened, and not after the last', async () => {
    const checkStages = vi.fn(() => Promise.resolve(false));
    await open(delivered(stagesKept(historyTo('reimbursed'))), { checkStages });
    expect(checkStages).not.toHaveBeenCalled();
    await open(delivered(stagesKept(historyTo('accepted'))), { checkStages });
    expect(checkStages).toHaveBeenCalledExactlyOnceWith(REQUEST_ID);
  });

  it.each<[string, () => Promise<boolean>, Partial<StagesKept>, string]>([
    [
      'an answer',
      () => Promise.resolve(true),
      {},
      'Поставщик ответил. Сейчас: поставщик согласился',
    ],
    ['a moment ago', () => Promise.resolve(false), {}, words.tooSoon.ru],
    [
      'the supplier’s wish',
      () => Promise.resolve(false),
      { notBefore: NOW },
      'Поставщик просит спросить позже: 22',
    ],
    [
      'silence',
      () => Promise.resolve(true),
      { problem: 'unreachable' },
      stagesProblems.unreachable.ru,
    ],
    [
      'a full disk',
      () => Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE')),
      {},
      words.notKept.ru,
    ],
  ])('a press tells of %s', async (_what, checkStages, kept, told) => {
    await open(delivered(stagesKept(historyTo('accepted'), kept)), { checkStages });
    await press(words.check.ru);
    expect(statuses().replaceAll('\u00A0', ' ')).toContain(told);
  });
});

describe('the receipt', () => {
  const failed = (type: string, detail: string): OutboxEntry =>
    next(
      next(enqueue(SIGNED, 'key-1', NOW), { type: 'claimed' }, NOW),
      { type: 'failed', problem: { type, detail }, retryAfterMs: null, jitter: 0 },
      NOW,
    );

  it.each([
    ...(
      [
        'format',
        'signature',
        'untrusted',
        'expired',
        'revoked',
        'signers',
        'signer',
        'unconfirmed',
      ] as const
    ).map((reason) => [reason, 'ERR_RECEIPT_SIGNATURE', reason] as const),
    ...(
      ['requestId', 'requestSha256', 'cmsSha256', 'provider.bin', 'provider.origin'] as const
    ).map((field) => [field, 'ERR_RECEIPT_MISMATCH', field] as const),
    ['format', 'ERR_RECEIPT_UNREADABLE', ''] as const,
  ])(
    'that does not hold is called what it is, and ends nothing: %s',
    async (fault, type, detail) => {
      const openOptions = vi.fn();
      await open(failed(type, detail), { openOptions });
      for (const each of [states.queued.ru, wrongAnswer.title.ru, receiptFaults[fault].ru])
        expect(text()).toContain(each);
      expect(text().includes(wrongAnswer.toOptions.ru)).toBe(fault === 'unconfirmed');
      if (fault !== 'unconfirmed') return;
      await press(wrongAnswer.toOptions.ru);
      expect(openOptions).toHaveBeenCalledOnce();
    },
  );

  it('no two faults in the same words', () => {
    for (const lang of ['kk', 'ru', 'en'] as const)
      expect(new Set(Object.values(receiptFaults).map((each) => each[lang])).size).toBe(
        Object.keys(receiptFaults).length,
      );
  });

  it('says where nobody could tell of its certificate', async () => {
    const it_ = await open(delivered(null, asVerified({ ...RECEIPT, revocation: 'unknown' })));
    expect(text()).toContain(receiptNotes.revocationUnknown.ru);
    await change(it_, delivered(null, asVerified({ ...RECEIPT, revocation: 'good' })));
    expect(text()).not.toContain(receiptNotes.revocationUnknown.ru);
  });
});

describe('a supplier’s certificate', () => {
  const look = async (lookUpProvider: PanelPorts['lookUpProvider']): Promise<World> => {
    const it_ = world(
      {
        lookUpProvider,
        confirmProvider: (provider) => it_.ports.saveSettings({ providers: [provider] }),
      },
      { settings: { providers: [PROVIDER] } },
    );
    await show(<Options ports={it_.ports} />);
    await press(`Проверить сертификат ещё раз: ${PROVIDER.name}`);
    return it_;
  };

  it('that is the same is said to be', async () => {
    await look(() => Promise.resolve(PROVIDER));
    expect(statuses()).toContain(options.sameCertificate.ru);
  });

  it('that is new is confirmed by a press and not before', async () => {
    const renewed = { ...PROVIDER, certificate: 'BB==' };
    const { settings } = await look(() => Promise.resolve(renewed));
    expect([statuses().includes(options.newCertificate.ru), settings.get().providers]).toEqual([
      true,
      [PROVIDER],
    ]);
    await press(providerWords.confirm.ru);
    expect([statuses().includes(options.renewed.ru), settings.get().providers]).toEqual([
      true,
      [renewed],
    ]);
    expect(document.activeElement?.id).toBe(`recheck-${PROVIDER.bin}`);
  });

  it('of another number is not offered', async () => {
    const { settings } = await look(() =>
      Promise.resolve({ ...PROVIDER, bin: '120540000002', certificate: 'BB==' }),
    );
    expect(text()).not.toContain(providerWords.confirm.ru);
    expect(settings.get().providers).toEqual([PROVIDER]);
  });

  it('that cannot be had is told', async () => {
    await look(() => Promise.reject(new AppError('ERR_PROVIDER_NOT_TRUSTED')));
    expect(statuses()).toContain('Сертификат поставщика не подтверждён');
  });
});
