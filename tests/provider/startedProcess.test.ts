// The endpoint as a process: how it starts, answers, goes, and does not start.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createWorldCa } from '../world/ca.ts';
import { FIRMS } from '../world/people.ts';
import { program } from '../world/programs.ts';
import { startAuthorityServices } from '../world/services.ts';

vi.setConfig({ testTimeout: 120_000 });
const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-start-'));
const file = (name: string, content: Uint8Array | string): string => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the process', () => {
  const start = async (environment: Record<string, string>): Promise<ChildProcess> =>
    spawn('node', ['--import', await program('reroutePreload'), await program('main')], {
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      stdio: 'pipe',
    });
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.once('exit', resolve));
  const firstLine = (child: ChildProcess): Promise<{ port: number }> =>
    new Promise((resolve, reject) => {
      child.stdout?.once('data', (line: Buffer) =>
        resolve(JSON.parse(line.toString().split('\n')[0] ?? '') as { port: number }),
      );
      child.stderr?.once('data', (words: Buffer) => reject(new Error(words.toString())));
    });

  it('starts, answers, and goes when it is told to', async () => {
    const now = Date.now();
    const current = await createWorldCa({ at: now });
    const key = await current.issue({ kind: 'legal-entity', algorithm: 'gost' });
    const authorities = mkdtempSync(path.join(folder, 'process-'));
    current.certificates.forEach((der, index) =>
      writeFileSync(path.join(authorities, `${index}.cer`), der),
    );
    const child = await start({
      PROVIDER_NAME: FIRMS.provider.name,
      PROVIDER_BIN: FIRMS.provider.bin,
      PROVIDER_ORIGIN: 'https://provider.komekshi.test',
      PROVIDER_KEY: file('provider.p12', key.pfx),
      PROVIDER_KEY_PASSWORD_FILE: file('password.txt', `${key.password}\n`),
      TRUST: authorities,
      CRL_FILES: file('process.crl', current.crl('gost')),
      DATA_DIR: path.join(folder, 'data'),
      PORT: '0',
    });
    const { port } = await firstLine(child);
    expect(await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()).toEqual({
      status: 'ok',
    });
    const end = ended(child);
    child.kill('SIGTERM');
    expect(await end).toBe(0);
  });

  it('asks the authority about its own key before it starts', async () => {
    const current = await createWorldCa({ at: Date.now() });
    const services = await startAuthorityServices({ ca: current });
    const key = await current.issue({ kind: 'legal-entity', algorithm: 'gost' });
    services.revoke(key.serialNumber, { in: ['delta'] });
    const authorities = mkdtempSync(path.join(folder, 'asking-'));
    current.certificates.forEach((der, index) =>
      writeFileSync(path.join(authorities, `${index}.cer`), der),
    );
    const child = await start({
      PROVIDER_NAME: FIRMS.provider.name,
      PROVIDER_BIN: FIRMS.provider.bin,
      PROVIDER_ORIGIN: 'https://provider.komekshi.test',
      PROVIDER_KEY: file('revoked.p12', key.pfx),
      KOMEKSHI_PASSWORD: key.password,
      TRUST: authorities,
      REVOCATION_HOSTS: '*.pki.gov.kz',
      DATA_DIR: path.join(folder, 'none'),
      PORT: '0',
      WORLD_PORTS: JSON.stringify(services.ports),
    });
    let words = '';
    child.stderr?.on('data', (text: Buffer) => {
      words += text.toString();
    });
    expect(await ended(child)).toBe(2);
    expect(words).toBe('PROVIDER_KEY: REVOKED_NO_POE\n');
    expect(services.crl.requests).toHaveLength(2);
    await services.close();
  });

  it('says what is missing and does not start', async () => {
    const child = await start({ PROVIDER_NAME: 'x' });
    let words = '';
    child.stderr?.on('data', (text: Buffer) => {
      words += text.toString();
    });
    expect(await ended(child)).toBe(2);
    expect(words).toContain('PROVIDER_BIN');
  });
});
