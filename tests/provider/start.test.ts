// How the endpoint starts: its settings, its key, its files, its database; and the process itself.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { openEmbedded, openPostgres } from '../../src/provider/storage/database.ts';
import { crlFiles, readTrust } from '../../src/provider/operation/files.ts';
import { lockFolder } from '../../src/provider/storage/folderLock.ts';
import { migrate } from '../../src/provider/storage/migrate.ts';
import { openReceiptKey } from '../../src/provider/receipts/receiptKey.ts';
import {
  readSettings,
  revocationHosts,
  unknownSettings,
} from '../../src/provider/operation/settings.ts';
import { createWorldCa, type IssueTerms, type WorldCa } from '../world/ca.ts';
import { anyPostgres } from '../world/outside.ts';
import { FIRMS } from '../world/people.ts';
import { startProvider, worldAuthority } from '../world/provider.ts';
import { selfSigned } from '../world/tls.ts';
import { startPostgres } from './postgres.ts';
import { bytesOf, NOW, post, requestFields, signWith } from './sender.ts';

const DAY = 86_400_000;
/** PGlite makes its database anew, which takes seconds on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });
const MIGRATIONS = readdirSync(
  new URL('../../src/provider/storage/migrations/', import.meta.url),
).sort();
const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-start-'));
const file = (name: string, content: Uint8Array | string): string => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
let ca: WorldCa;

beforeAll(async () => {
  ca = await createWorldCa({ at: NOW });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the settings', () => {
  const environment = {
    PROVIDER_NAME: 'ТОО «Үлгі Көмек»',
    PROVIDER_BIN: FIRMS.provider.bin,
    PROVIDER_ORIGIN: 'https://provider.komekshi.test',
    PROVIDER_KEY: 'key.p12',
    KOMEKSHI_PASSWORD: 'x',
  };

  it('have defaults, and an empty one counts as none', () => {
    expect(
      readSettings({ ...environment, DATABASE_URL: '', CRL_FILES: ' a.crl, b ,' }),
    ).toMatchObject({
      TRUST: 'production',
      DATA_DIR: 'provider-data',
      HOST: '127.0.0.1',
      PORT: 8787,
      CRL_FILES: ['a.crl', 'b'],
    });
  });

  it.each<[string, Record<string, string | undefined>]>([
    ['PROVIDER_BIN', { PROVIDER_BIN: '123456789012' }],
    ['PROVIDER_ORIGIN', { PROVIDER_ORIGIN: 'http://provider.kz' }],
    ['PROVIDER_ORIGIN', { PROVIDER_ORIGIN: 'https://provider.kz/' }],
    ['PROVIDER_NAME', { PROVIDER_NAME: undefined }],
    ['PROVIDER_KEY_PASSWORD_FILE', { KOMEKSHI_PASSWORD: undefined }],
    ['PORT', { PORT: '70000' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
    ['TLS_KEY', { TLS_CERT: 'cert.pem' }],
    ['REVOCATION_HOSTS', { REVOCATION_HOSTS: 'http://crl.pki.gov.kz' }],
    ['REVOCATION_HOSTS', { REVOCATION_HOSTS: '*' }],
    ['THREADS', { THREADS: '0' }],
    ['RATE_DELIVERIES', { RATE_DELIVERIES: '-1' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/8, my-proxy' }],
    ['DATA_DIR', { DATABASE_URL: 'postgres://localhost/x', DATA_DIR: 'data' }],
    ['DATABASE_POOL', { DATABASE_POOL: '5' }],
    ['METRICS_HOST', { METRICS_HOST: '0.0.0.0' }],
    ['METRICS_PORT', { METRICS_PORT: '8787' }],
    ['MAX_IDLE_CONNECTIONS', { MAX_CONNECTIONS: '100' }],
  ])('name what is wrong: %s', (name, changes) => {
    expect(() => readSettings({ ...environment, ...changes })).toThrow(new RegExp(`^${name}: `));
  });

  it('say whom to ask about revocation: the national authorities where they are trusted, whom they name, or nobody', () => {
    const hosts = (changes: Record<string, string>) =>
      revocationHosts(readSettings({ ...environment, ...changes }));
    expect(hosts({})).toContain('*.pki.gov.kz');
    expect(hosts({ TRUST: 'test' })).toBeNull();
    expect(hosts({ REVOCATION_HOSTS: 'none' })).toBeNull();
    expect(hosts({ TRUST: 'test', REVOCATION_HOSTS: ' *.PKI.gov.kz, 127.0.0.1 ,' })).toEqual([
      '*.pki.gov.kz',
      '127.0.0.1',
    ]);
  });

  it('that look like ours and are none are named', () => {
    expect(
      unknownSettings({ ...environment, PROVIDER_NAM: 'x', RATE_DELIVERY: '5', PATH: '/bin' }),
    ).toEqual(['PROVIDER_NAM', 'RATE_DELIVERY']);
  });

  it('tell all faults at once', () => {
    expect(() =>
      readSettings({ PROVIDER_BIN: '1', TLS_KEY: 'key.pem', DATABASE_POOL: '5' }),
    ).toThrow(/PROVIDER_BIN: [^]*PASSWORD_FILE: [^]*TLS_KEY: [^]*DATABASE_POOL: /);
    expect(() => readSettings({})).toThrow(
      /PROVIDER_NAME: [^]*PROVIDER_BIN: [^]*PROVIDER_ORIGIN: [^]*PROVIDER_KEY: /,
    );
  });
});

describe('the receipt key', () => {
  const open = async (terms: Partial<IssueTerms>, from = ca, at = NOW) => {
    const key = await from.issue({ kind: 'legal-entity', algorithm: 'gost', ...terms });
    const trust = trustFromCertificates('world', ca.certificates);
    const revoked = terms.commonName === 'REVOKED' ? [key.serialNumber] : [];
    return openReceiptKey(key.pfx, key.password, {
      bin: FIRMS.provider.bin,
      trust,
      crls: [ca.crl('gost', revoked)],
      at,
    });
  };

  it("is a legal entity's with the BIN", async () => {
    expect((await open({})).certificate.subject.bin).toBe(FIRMS.provider.bin);
    expect((await open({ algorithm: 'rsa' })).certificate.algorithm).toBe('RSA-2048');
  });

  it.each<[string, Partial<IssueTerms>, string]>([
    ["an individual's", { kind: 'individual' }, 'individual'],
    ["an information system's", { kind: 'information-system' }, 'information-system'],
    ["another firm's", { bin: FIRMS.otherProvider.bin }, 'BIN'],
    ['an expired one', { notBefore: NOW - 400 * DAY, notAfter: NOW - DAY }, 'expired'],
    ['a revoked one', { commonName: 'REVOKED' }, 'REVOKED_NO_POE'],
    [
      'one for authentication',
      { algorithm: 'rsa', profile: { usage: ['digitalSignature', 'keyEncipherment'] } },
      'PROVIDER_KEY',
    ],
  ])('is not %s', async (_whose, terms, words) => {
    await expect(open(terms)).rejects.toThrow(words);
  });

  it('is not one of another authority', async () => {
    await expect(open({}, await createWorldCa({ at: NOW }))).rejects.toThrow(
      'NO_CERTIFICATE_CHAIN_FOUND',
    );
  });
});

describe('the files', () => {
  it('are a trust profile by name or by folder', async () => {
    expect((await readTrust('production')).name).toBe('production');
    expect((await readTrust('test')).name).toBe('test');
    const authorities = mkdtempSync(path.join(folder, 'ca-'));
    await expect(readTrust(authorities)).rejects.toThrow('TRUST');
    ca.certificates.forEach((der, index) =>
      writeFileSync(path.join(authorities, `${index}.cer`), der),
    );
    writeFileSync(path.join(authorities, 'notes.txt'), 'no certificate');
    expect((await readTrust(authorities)).anchors).toHaveLength(2);
  });

  it('are CRLs, read once and again when they are replaced', async () => {
    const place = file('gost.crl', ca.crl('gost'));
    const crls = crlFiles([place]);
    const [first] = await crls();
    expect((await crls())[0]).toBe(first);
    const replaced = ca.crl('gost', ['01']);
    utimesSync(file('gost.crl', replaced), new Date(NOW), new Date(NOW));
    expect(await crls()).toEqual([replaced]);
  });

  it('are CRLs of a folder, one that is added later too', async () => {
    const lists = mkdtempSync(path.join(folder, 'crl-'));
    const crls = crlFiles([lists]);
    expect(await crls()).toEqual([]);
    writeFileSync(path.join(lists, 'rsa.crl'), ca.crl('rsa'));
    expect(await crls()).toHaveLength(1);
  });
});

describe('the database', () => {
  it('is brought to its shape once, however often it is opened', async () => {
    const database = await openEmbedded();
    await migrate(database);
    await migrate(database);
    expect(await database.query('SELECT name FROM migrations ORDER BY name', [])).toEqual(
      MIGRATIONS.map((name) => ({ name })),
    );
    await database.close();
  });

  it.skipIf(!anyPostgres.isHere)(
    `is brought to its shape by several endpoints at once${anyPostgres.without}`,
    async () => {
      const server = await startPostgres();
      const databases = Array.from({ length: 6 }, () => openPostgres(server?.url ?? ''));
      await Promise.all(databases.map(migrate));
      expect(
        await databases[0]?.query('SELECT count(*)::int AS applied FROM migrations', []),
      ).toEqual([{ applied: MIGRATIONS.length }]);
      await Promise.all(databases.map((database) => database.close()));
      await server?.stop();
    },
  );

  it('in a folder belongs to one living process', async () => {
    const data = path.join(folder, 'locked');
    writeFileSync(`${data}.lock`, String(process.ppid));
    await expect(openEmbedded(data)).rejects.toThrow('DATA_DIR');
    const gone = spawn('true');
    await new Promise((resolve) => gone.once('exit', resolve));
    writeFileSync(`${data}.lock`, String(gone.pid));
    const free = await lockFolder(data);
    expect(readFileSync(`${data}.lock`, 'utf8')).toBe(String(process.pid));
    await free();
    expect(existsSync(`${data}.lock`)).toBe(false);
  });

  it('keeps what it received over a restart, and the answer with it', async () => {
    const world = await startProvider({ authority: worldAuthority(ca), tls: null, now: () => NOW });
    const key = await ca.issue({ kind: 'individual', algorithm: 'gost' });
    const cms = await signWith(key, bytesOf(requestFields()));
    const before = await (await post(world.url, cms)).text();
    await world.restart();
    expect(await (await post(world.url, cms)).text()).toBe(before);
    expect([await world.rows(), world.posts]).toEqual([1, 2]);
    world.revoke(key.serialNumber);
    expect((await post(world.url, await signWith(key, bytesOf(requestFields())))).status).toBe(422);
    await world.close();
  });
});

describe('the test world', () => {
  it('has the endpoint under its name by TLS', async () => {
    const tls = await selfSigned(['provider.komekshi.test']);
    const world = await startProvider({ authority: worldAuthority(ca), tls, now: () => NOW });
    const status = await new Promise((resolve, reject) => {
      get(
        `${world.url}/healthz`,
        { ca: tls.cert, servername: 'provider.komekshi.test' },
        (response) => resolve(response.resume().statusCode),
      ).on('error', reject);
    });
    expect(status).toBe(200);
    await world.close();
  });
});
