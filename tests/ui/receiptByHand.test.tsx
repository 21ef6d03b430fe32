// @vitest-environment happy-dom
// The supplier's receipt for a file that was handed over: asked for, called what it is where it is
// wrong, kept where it is right.
import { describe, expect, it } from 'vitest';
import { errors } from '../../locales/errors.ts';
import { format } from '../../locales/format.ts';
import { importing, otherFile, receiptFaults } from '../../locales/receipts.ts';
import { AppError, type ErrorCode } from '../../src/core/errors.ts';
import { enqueue, next } from '../../src/core/submission/outbox.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import type { PanelPorts } from '../../src/ui/ports.ts';
import { NOW, PROVIDER, REQUEST_ID, SIGNED, world, type World } from './fakePorts.ts';
import { keyFile } from './signing.tsx';
import { button, choose, doing, press, show, text } from './stage.ts';
import { asSigned, asVerified } from '../world/sealed.ts';

const receipt = {
  receiptId: '7d1f0e9c-0000-4000-8000-aabbccddeeff',
  requestId: REQUEST_ID,
  requestSha256: SIGNED.requestSha256,
  cmsSha256: SIGNED.cmsSha256,
  receivedAt: '2026-11-22T14:00:05+05:00',
  status: 'received' as const,
  provider: { origin: PROVIDER.origin, name: PROVIDER.name, bin: PROVIDER.bin },
};

describe('a receipt that comes by hand', () => {
  const byHand = enqueue(
    asSigned({ ...SIGNED, audience: { origin: null, bin: PROVIDER.bin } }),
    'key-1',
    NOW,
  );
  const fileId = `receipt-${REQUEST_ID}-file`;
  async function openImport(importReceipt: PanelPorts['importReceipt']): Promise<World> {
    const it_ = world({ importReceipt }, { draft: null });
    it_.outbox.set([byHand]);
    await show(<Panel ports={it_.ports} />);
    await press('Мои запросы (1)');
    await doing(() =>
      [...document.querySelectorAll('summary')]
        .find((summary) => summary.textContent.startsWith(importing.title.ru))
        ?.click(),
    );
    return it_;
  }
  const status = (): string =>
    [...document.querySelectorAll('form [role="status"]')].map((each) => each.textContent).join();

  it('is asked for, and the focus goes where it is', async () => {
    await openImport(() => Promise.reject(new Error('not asked')));
    await press(importing.check.ru);
    expect(document.activeElement?.id).toBe(fileId);
    expect(status()).toBe(importing.fileEmpty.ru);
  });

  it.each<[keyof typeof receiptFaults, keyof typeof otherFile, ErrorCode, Record<string, string>]>([
    ['requestId', 'own', 'ERR_RECEIPT_MISMATCH', { field: 'requestId' }],
    ['requestSha256', 'stored', 'ERR_RECEIPT_MISMATCH', { field: 'requestSha256' }],
    ['cmsSha256', 'stored', 'ERR_RECEIPT_MISMATCH', { field: 'cmsSha256' }],
    ['provider.bin', 'ask', 'ERR_RECEIPT_MISMATCH', { field: 'provider.bin' }],
    ['signature', 'ask', 'ERR_RECEIPT_SIGNATURE', { reason: 'signature' }],
    ['untrusted', 'ask', 'ERR_RECEIPT_SIGNATURE', { reason: 'untrusted' }],
    ['expired', 'ask', 'ERR_RECEIPT_SIGNATURE', { reason: 'expired' }],
    ['revoked', 'ask', 'ERR_RECEIPT_SIGNATURE', { reason: 'revoked' }],
    ['signer', 'ask', 'ERR_RECEIPT_SIGNATURE', { reason: 'signer' }],
    ['signers', 'ask', 'ERR_RECEIPT_SIGNATURE', { reason: 'signers' }],
    ['format', 'given', 'ERR_RECEIPT_SIGNATURE', { reason: 'format' }],
    ['format', 'given', 'ERR_RECEIPT_UNREADABLE', {}],
    ['signature', 'ask', 'ERR_RECEIPT_SIGNATURE', { reason: 'constructor' }],
  ])('that is wrong is called what it is: %s, %s, by %s %o', async (fault, todo, code, params) => {
    const it_ = await openImport(() => Promise.reject(new AppError(code, params)));
    choose(fileId, keyFile());
    await press(importing.check.ru);
    expect(document.getElementById(`${fileId}-error`)?.textContent).toContain(
      receiptFaults[fault].ru,
    );
    expect(status()).toBe(`${receiptFaults[fault].ru} ${otherFile[todo].ru}`);
    expect(document.activeElement?.id).toBe(fileId);
    expect(it_.outbox.get()).toEqual([byHand]);
  });

  it.each<[ErrorCode, Record<string, number>]>([
    ['ERR_CMS_TRAILING', { bytes: 3 }],
    ['ERR_CMS_SEVERAL', {}],
    ['ERR_CMS_LETTER', {}],
    ['ERR_CMS_TOO_LARGE', { mebibytes: 16 }],
    ['ERR_INPUT_TOO_LARGE', { mebibytes: 4 }],
  ])(
    'that is no receipt but %s is told in its own words, with what to do',
    async (code, params) => {
      await openImport(() => Promise.reject(new AppError(code, params)));
      choose(fileId, keyFile());
      await press(importing.check.ru);
      expect(status()).toBe(
        `${format(errors[code].what.ru, params, 'ru')} ${errors[code].todo.ru}`,
      );
      expect(status()).not.toMatch(/[{}]/);
      expect(document.activeElement?.id).toBe(fileId);
    },
  );

  it('that could not be read at all is not one', async () => {
    await openImport(() => Promise.reject(new AppError('ERR_CMS_UNREADABLE')));
    choose(fileId, keyFile());
    await press(importing.check.ru);
    expect(status()).toBe(`${receiptFaults.format.ru} ${otherFile.given.ru}`);
  });

  it('that could not be kept is not blamed', async () => {
    await openImport(() => Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE')));
    choose(fileId, keyFile());
    await press(importing.check.ru);
    expect(document.querySelector('[role="alert"]')?.textContent).toContain(
      errors.ERR_STORAGE_UNAVAILABLE.what.ru,
    );
  });

  it('that is right is kept, shown and announced; the focus goes to the request', async () => {
    const it_ = await openImport(() => {
      it_.outbox.set([
        next(
          byHand,
          {
            type: 'delivered',
            receipt: asVerified({ receipt, cms: new Uint8Array([1]), statusToken: null }),
          },
          NOW,
        ),
      ]);
      return Promise.resolve();
    });
    choose(fileId, keyFile());
    button(importing.check.ru).focus();
    await press(importing.check.ru);
    expect(document.querySelector('.state')?.textContent).toContain(importing.taken.ru);
    expect(text()).toContain(receipt.receiptId);
    expect(() => button(importing.check.ru)).toThrow('no button');
    expect(document.activeElement?.id).toBe(`entry-${REQUEST_ID}`);
  });
});
