// The example for integrators as it stands in docs/examples, against the real endpoint; and the page that explains it.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROBLEM_TYPES, PROBLEMS } from '../../src/core/submission/problem.ts';
import { readReceipt } from '../../src/core/submission/receipt.ts';
import { verify } from '../../src/core/verification/verify.ts';
import { openTestDatabase } from '../world/embedded.ts';
import { OPENSSL, opensslProgram } from '../world/outside.ts';
import { sha256, startEndpoint, type Endpoint } from './endpoint.ts';
import { keyIn, NOW } from './sender.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-example-'));
const page = readFileSync('docs/INTEGRATORS.md', 'utf8');
let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startEndpoint(await openTestDatabase());
  endpoint.crls = endpoint.usualCrls();
}, 60_000);
afterAll(async () => {
  await endpoint.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const run = (url: string, file: string): Promise<{ status: number | null; words: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      'docs/examples/deliver.ts',
      url,
      file,
      `${file}.key`,
    ]);
    let words = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        words += text.toString();
      });
    child.once('exit', (status) => resolve({ status, words }));
  });

it('delivers, and gives the same receipt when it is run again', async () => {
  const { fields, cms } = await endpoint.signed();
  const file = path.join(folder, 'request.cms');
  writeFileSync(file, cms);
  writeFileSync(`${file}.key`, `${keyIn(cms)}\n`);
  expect(await run(endpoint.url, file)).toEqual({ status: 0, words: 'received\n' });
  const receipt = readFileSync(`${file}.receipt.cms`);
  const { report, content } = await verify(new Uint8Array(receipt), {
    trust: endpoint.trust,
    at: NOW,
    crls: endpoint.crls,
  });
  expect(report.indication).toBe('TOTAL_PASSED');
  expect(readReceipt(content ?? new Uint8Array())).toMatchObject({
    requestId: fields.requestId,
    cmsSha256: sha256(cms),
  });
  rmSync(`${file}.receipt.cms`);
  expect((await run(endpoint.url, file)).status).toBe(0);
  expect(readFileSync(`${file}.receipt.cms`).equals(receipt)).toBe(true);
}, 60_000);

it.skipIf(!opensslProgram.isHere)(
  `its receipt is read by OpenSSL, as the page shows${opensslProgram.without}`,
  async () => {
    const file = path.join(folder, 'shown.cms');
    const { cms } = await endpoint.signed();
    writeFileSync(file, cms);
    writeFileSync(`${file}.key`, keyIn(cms));
    expect((await run(endpoint.url, file)).status).toBe(0);
    const shown = execFileSync(
      OPENSSL,
      ['cms', '-cmsout', '-print', '-noout', '-inform', 'DER', '-in', `${file}.receipt.cms`],
      { encoding: 'utf8' },
    );
    expect(shown).toContain('signingCertificateV2');
  },
  60_000,
);

it('ends where the provider refuses for good, in its words', async () => {
  const file = path.join(folder, 'stranger.cms');
  writeFileSync(file, (await endpoint.signed('stranger')).cms);
  writeFileSync(`${file}.key`, 'a-key-of-a-stranger');
  const { status, words } = await run(endpoint.url, file);
  expect(status).toBe(1);
  expect(words).toContain('signer-mismatch');
  expect(existsSync(`${file}.receipt.cms`)).toBe(false);
}, 60_000);

it('comes back when it is asked to, with the same key', async () => {
  const keys: unknown[] = [];
  const busy = createServer((request, response) => {
    if (request.method === 'POST') keys.push(request.headers['idempotency-key']);
    const isSecond = keys.length > 1;
    request.resume().once('end', () =>
      response
        .writeHead(request.method === 'GET' ? 404 : isSecond ? 201 : 503, {
          'content-type': 'application/json',
          'retry-after': '1',
        })
        .end(JSON.stringify(isSecond ? { receipt: 'AA==', statusToken: 'x'.repeat(20) } : {})),
    );
  });
  await new Promise<void>((resolve) => {
    busy.listen(0, '127.0.0.1', resolve);
  });
  const file = path.join(folder, 'again.cms');
  writeFileSync(file, 'x');
  writeFileSync(`${file}.key`, 'a-key-that-stays');
  expect((await run(`http://127.0.0.1:${(busy.address() as AddressInfo).port}`, file)).status).toBe(
    0,
  );
  expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
  busy.close();
}, 60_000);

it.each(PROBLEM_TYPES)('the page says what to do on %s', (type) => {
  const row =
    page.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${type}\``)) ?? '';
  expect(row).toContain(`| ${PROBLEMS[type].status} |`);
  expect(row).toContain(PROBLEMS[type].final ? '| final |' : '| send again |');
});
