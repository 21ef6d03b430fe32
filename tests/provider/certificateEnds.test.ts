// The ends of certificates are told ahead, each day once; a new key file is taken without a
// restart, and a bad one is not.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import {
  secondsToEnds,
  tellingEnds,
  tlsEnds,
} from '../../src/provider/operation/certificateEnds.ts';
import { watchCertificateEnds } from '../../src/provider/operation/certificateWatch.ts';
import { readBytes } from '../../src/provider/operation/files.ts';
import { watchedKey } from '../../src/provider/receipts/keyFile.ts';
import type { LogLine } from '../../src/provider/operation/log.ts';
import { createMetrics } from '../../src/provider/operation/metrics.ts';
import { openReceiptKey } from '../../src/provider/receipts/receiptKey.ts';
import { receiptsBy } from '../../src/provider/receipts/receipts.ts';
import { watchCertificates } from '../../src/provider/operation/watch.ts';
import { createWorldCa, type IssuedKey, type IssueTerms, type WorldCa } from '../world/ca.ts';
import { FIRMS } from '../world/people.ts';
import { selfSigned } from '../world/tls.ts';
import { NOW } from './sender.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const DAY = 86_400_000;
const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-key-'));
let ca: WorldCa;
beforeAll(async () => {
  ca = await createWorldCa({ at: NOW });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the ends', () => {
  it('are told thirty, fourteen, seven and one days ahead and at the end, each once, however often one looks', () => {
    const log: LogLine[] = [];
    let now = NOW;
    const tell = tellingEnds(
      (line) => log.push(line),
      () => now,
    );
    for (now = NOW; now < NOW + 50 * DAY; now += DAY / 4)
      tell([
        { use: 'tls', notAfter: NOW + 40 * DAY },
        { use: 'receipt-key', notAfter: NOW + 400 * DAY },
      ]);
    const ends = new Date(NOW + 40 * DAY).toISOString();
    expect(log).toEqual(
      [30, 14, 7, 1, 0].map((days) => ({ event: 'certificate', use: 'tls', days, ends })),
    );
  });

  it('are told at a start by the nearest of the days alone, and anew of the next certificate', () => {
    const log: LogLine[] = [];
    const tell = tellingEnds(
      (line) => log.push(line),
      () => NOW,
    );
    tell([{ use: 'receipt-key', notAfter: NOW + 5 * DAY }]);
    tell([{ use: 'receipt-key', notAfter: NOW + 10 * DAY }]);
    expect(log.map(({ days }) => days)).toEqual([7, 14]);
  });

  it("are those of the server's own certificate too", async () => {
    const { cert } = await selfSigned(['provider.komekshi.test']);
    expect(
      tlsEnds(`${cert}\n${cert}`).map(({ use, notAfter }) => [use, Number.isFinite(notAfter)]),
    ).toEqual([
      ['tls', true],
      ['tls-authority-1', true],
    ]);
    expect(secondsToEnds([{ use: 'tls', notAfter: NOW + 1500 }], NOW)).toEqual({ tls: 2 });
  });
});

describe('the file of the key', () => {
  const file = path.join(folder, 'provider.p12');
  let written = 0;
  const write = (bytes: Uint8Array | string): void => {
    writeFileSync(file, bytes);
    // Two that are written within one tick of the disk's clock have the same time.
    utimesSync(file, new Date(NOW), new Date(NOW + 1000 * ++written));
  };
  const key = (terms: Partial<IssueTerms> = {}): Promise<IssuedKey> =>
    ca.issue({ kind: 'legal-entity', algorithm: 'rsa', password: 'Qwerty12', ...terms });

  it("is taken when it is replaced; what is no key, another's or not valid yet is not, is told once, and the old one goes on", async () => {
    const log: LogLine[] = [];
    let now = NOW;
    const trust = trustFromCertificates('world', ca.certificates);
    const [first, second, foreign, early] = [
      await key(),
      await key(),
      await key({ bin: FIRMS.otherProvider.bin }),
      await key({ notBefore: NOW + DAY }),
    ];
    const crls = [ca.crl('gost'), ca.crl('rsa')];
    write(first.pfx);
    const source = await watchedKey({
      files: [file],
      log: (line) => log.push(line),
      open: async () =>
        openReceiptKey(await readBytes(file), 'Qwerty12', {
          bin: FIRMS.provider.bin,
          trust,
          crls,
          at: now,
        }),
    });
    const receipts = receiptsBy({
      key: source,
      trust,
      crls: () => Promise.resolve(crls),
      now: () => now,
      log: (line) => log.push(line),
    });
    const metrics = createMetrics();
    watchCertificates(metrics, { receipts, isFileRefused: source.isRefused, ends: receipts.ends });
    const watched = await watchCertificateEnds({
      receipts,
      key: source,
      ends: receipts.ends,
      now: () => now,
      log: (line) => log.push(line),
    });
    const inUse = (): string => Buffer.from(source.current().certificate.der).toString('hex');
    const told = (): unknown[] =>
      log.splice(0).map(({ state, cause }) => (cause === undefined ? state : [state, cause]));
    const refusedGauge = async (): Promise<unknown> =>
      (await metrics.registry.getSingleMetric('komekshi_receipt_key_file_refused')?.get())
        ?.values[0]?.value;
    expect(told()).toEqual([]);

    write('half a fi');
    await watched.look();
    await watched.look();
    expect(await refusedGauge()).toBe(1);
    write(foreign.pfx);
    await watched.look();
    write(early.pfx);
    await watched.look();
    expect(told()).toEqual([
      ['file-refused', 'ERR_KEY_NOT_A_KEY_FILE'],
      ['file-refused', 'PROVIDER_KEY: its certificate does not name the BIN of PROVIDER_BIN'],
      ['file-refused', 'PROVIDER_KEY: not-yet-valid'],
    ]);
    expect(inUse()).toBe(Buffer.from(first.certificateDer).toString('hex'));
    now = NOW + DAY;
    await watched.look();
    expect([told(), inUse()]).toEqual([
      ['replaced'],
      Buffer.from(early.certificateDer).toString('hex'),
    ]);
    write(second.pfx);
    process.emit('SIGHUP');
    await watched.look();
    expect([told(), inUse(), await refusedGauge()]).toEqual([
      ['replaced'],
      Buffer.from(second.certificateDer).toString('hex'),
      0,
    ]);
    expect(await metrics.registry.metrics()).toMatch(
      /komekshi_certificate_end_seconds\{use="receipt-authority-2"\} \d+/,
    );
    rmSync(file);
    await watched.look();
    expect([told(), inUse()]).toEqual([
      [['file-refused', 'Error ENOENT']],
      Buffer.from(second.certificateDer).toString('hex'),
    ]);
    watched.stop();
  });
});
