// Our question and our judgement against responders over HTTP on loopback: the world's own, and OpenSSL's.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OID } from '../../../src/core/crypto/oids.ts';
import { ocspRequest } from '../../../src/core/crypto/ocspRequest.ts';
import { parseX509 } from '../../../src/core/crypto/x509.ts';
import { validateCertificate } from '../../../src/core/verification/path.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { createWorldCa, type IssuedKey, type WorldCa } from '../../world/ca.ts';
import { rsaKeyPair } from '../../world/caKeys.ts';
import { startCrlServer, worldList } from '../../world/crl.ts';
import { OCSP_LIES, startOcspResponder, type OcspLie } from '../../world/ocsp.ts';
import { NO_CHECK } from '../../world/ocspAnswer.ts';
import { OPENSSL, opensslProgram } from '../../world/outside.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const NONCE = Uint8Array.from({ length: 32 }, (_, i) => 0x80 | i);
const DAY = 86_400_000;

const ca: WorldCa = await createWorldCa({ at: Date.now() });
const trust = trustFromCertificates('world', ca.certificates);

function question(key: IssuedKey, algorithm: 'gost' | 'rsa'): Bytes {
  const { subject, spki } = parseX509(ca.issuing[algorithm].certificate);
  return ocspRequest(parseX509(key.certificateDer), { subject: subject.der, spki }, NONCE);
}

async function ask(url: string, body: Bytes): Promise<Bytes> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/ocsp-request' },
    body,
  });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

const judge = (key: IssuedKey, ocsps: readonly Bytes[], crls: readonly Bytes[] = []) =>
  validateCertificate(key.certificateDer, {
    trust,
    intermediates: [],
    at: Date.now(),
    crls,
    ocsps,
    ocspNonce: NONCE,
  });

const passed = {
  indication: 'TOTAL_PASSED',
  subIndication: null,
  revocation: 'good',
  revocationReason: 'ocsp',
};
const refused = {
  indication: 'INDETERMINATE',
  subIndication: 'REVOKED_NO_POE',
  revocation: 'revoked',
  revocationReason: 'ocsp',
};
const unclear = (revocationReason: string) => ({
  indication: 'INDETERMINATE',
  subIndication: 'TRY_LATER',
  revocation: 'unknown',
  revocationReason,
});

const REASONS: Readonly<Record<OcspLie, string>> = {
  'wrong-signature': 'signature-broken',
  'foreign-responder': 'responder-untrusted',
  'no-usage': 'responder-untrusted',
  'other-serial': 'about-others',
  stale: 'stale',
  future: 'not-yet',
  'other-nonce': 'nonce-differs',
  'no-nonce': 'nonce-differs',
  refusal: 'no-source',
  garbage: 'no-source',
};

describe.each(['gost', 'rsa'] as const)("the world's %s responder", (algorithm) => {
  it("is asked and believed: good, revoked, unknown; a list's entry stands against its good", async () => {
    const responder = await startOcspResponder({ ca, algorithm });
    const key = await ca.issue({ kind: 'individual', algorithm });
    const asked = () => ask(responder.url, question(key, algorithm));
    const good = await asked();
    expect(await judge(key, [good])).toMatchObject(passed);
    expect(await judge(key, [good], [ca.crl(algorithm, [key.serialNumber])])).toMatchObject({
      ...refused,
      revocationReason: 'crl',
    });
    responder.unknown.add(key.serialNumber);
    expect(await judge(key, [await asked()])).toMatchObject(unclear('said-unknown'));
    responder.revoked.add(key.serialNumber);
    expect(await judge(key, [await asked()])).toMatchObject(refused);
    expect(await judge(key, [good, await asked()])).toMatchObject(refused);
    await responder.close();
  });

  it('[V1] is never believed when it lies, and each lie is told apart', async () => {
    const responder = await startOcspResponder({ ca, algorithm });
    const key = await ca.issue({ kind: 'individual', algorithm });
    for (const lie of OCSP_LIES) {
      responder.lie = lie;
      expect(
        await judge(key, [await ask(responder.url, question(key, algorithm))]),
        lie,
      ).toMatchObject(unclear(REASONS[lie]));
    }
    responder.lie = null;
    expect(await judge(key, [await ask(responder.url, question(key, algorithm))])).toMatchObject(
      passed,
    );
    await responder.close();
  });
});

describe.each(['gost', 'rsa'] as const)("the world's %s lists over HTTP", (algorithm) => {
  it('full ones, and the changes since', async () => {
    const server = await startCrlServer({ ca });
    const key = await ca.issue({ kind: 'individual', algorithm });
    const now = Date.now();
    const fetched = async (name: string): Promise<Bytes> =>
      new Uint8Array(await (await fetch(`${server.url}/${name}`)).arrayBuffer());
    expect(await judge(key, [], [await fetched(`${algorithm}.crl`)])).toMatchObject({
      ...passed,
      revocationReason: 'crl',
    });
    const serial = key.serialNumber;
    server.lists.set(
      '/base.crl',
      worldList(ca.issuing[algorithm], { number: 7, from: now - 9 * DAY, until: now - 2 * DAY }),
    );
    server.lists.set(
      '/delta.crl',
      worldList(ca.issuing[algorithm], {
        number: 9,
        baseNumber: 7,
        from: now - DAY,
        until: now + DAY,
      }),
    );
    const [base, delta] = [await fetched('base.crl'), await fetched('delta.crl')];
    expect(await judge(key, [], [base])).toMatchObject(unclear('stale'));
    expect(await judge(key, [], [delta])).toMatchObject(unclear('incomplete'));
    expect(await judge(key, [], [base, delta])).toMatchObject({
      ...passed,
      revocationReason: 'delta-crl',
    });
    server.lists.set(
      '/delta.crl',
      worldList(ca.issuing[algorithm], {
        number: 10,
        baseNumber: 7,
        from: now - DAY,
        until: now + DAY,
        entries: [{ serial }],
      }),
    );
    expect(await judge(key, [], [base, delta, await fetched('delta.crl')])).toMatchObject({
      ...refused,
      revocationReason: 'delta-crl',
    });
    expect((await fetch(`${server.url}/none.crl`)).status).toBe(404);
    await server.close();
  });
});

describe.skipIf(!opensslProgram.isHere)(
  `OpenSSL's responder for the world's RSA authority${opensslProgram.without}`,
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-openssl-'));
    const place = (name: string, data: string | Uint8Array): string => {
      writeFileSync(path.join(folder, name), data);
      return path.join(folder, name);
    };
    const pem = (label: string, der: Uint8Array): string =>
      `-----BEGIN ${label}-----\n${Buffer.from(der)
        .toString('base64')
        .replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`;
    let keys: Record<'good' | 'revoked' | 'unknown', IssuedKey>;
    let responder: ChildProcess | null = null;
    let url = '';

    beforeAll(async () => {
      const [good, revoked, unknown] = (await Promise.all(
        [1, 2, 3].map(() => ca.issue({ kind: 'individual', algorithm: 'rsa' })),
      )) as [IssuedKey, IssuedKey, IssuedKey];
      keys = { good, revoked, unknown };
      const own = rsaKeyPair();
      const { certificateDer } = await ca.issue({
        kind: 'individual',
        algorithm: 'rsa',
        keys: own,
        iin: null,
        commonName: 'OCSP',
        more: [NO_CHECK],
        profile: { usage: ['digitalSignature'], extendedUsage: [OID.ocspSigning] },
      });
      const index = place(
        'index.txt',
        [
          `V\t361231235959Z\t\t${keys.good.serialNumber}\tunknown\t/CN=good`,
          `R\t361231235959Z\t260101000000Z\t${keys.revoked.serialNumber}\tunknown\t/CN=revoked`,
          '',
        ].join('\n'),
      );
      place('index.txt.attr', 'unique_subject = no\n');
      const args = [
        'ocsp',
        '-port',
        '0',
        '-index',
        index,
        '-CA',
        place('ca.pem', pem('CERTIFICATE', ca.issuing.rsa.certificate)),
        '-rsigner',
        place('signer.pem', pem('CERTIFICATE', certificateDer)),
        '-rkey',
        place('signer.key', pem('PRIVATE KEY', own.privateKeyInfo)),
      ];
      const process = spawn(OPENSSL, args, { stdio: ['ignore', 'pipe', 'ignore'] });
      responder = process;
      // It prints where it listens, as `ACCEPT [::]:34567 PID=1`.
      for await (const line of createInterface({ input: process.stdout })) {
        const port = /^ACCEPT .*:(\d+)/.exec(line)?.[1];
        if (port === undefined) continue;
        url = `http://127.0.0.1:${port}/`;
        break;
      }
    }, 30_000);

    afterAll(() => {
      responder?.kill();
      rmSync(folder, { recursive: true, force: true });
    });

    it('answers our question, and its answer is good, revoked or unknown', async () => {
      expect(await judge(keys.good, [await ask(url, question(keys.good, 'rsa'))])).toMatchObject(
        passed,
      );
      expect(
        await judge(keys.revoked, [await ask(url, question(keys.revoked, 'rsa'))]),
      ).toMatchObject(refused);
      expect(
        await judge(keys.unknown, [await ask(url, question(keys.unknown, 'rsa'))]),
      ).toMatchObject(unclear('said-unknown'));
    });

    it('its answer about one certificate says nothing of another', async () => {
      expect(await judge(keys.unknown, [await ask(url, question(keys.good, 'rsa'))])).toMatchObject(
        unclear('about-others'),
      );
    });

    it("and OpenSSL believes the answers of the world's responder to our question", async () => {
      const own = await startOcspResponder({ ca, algorithm: 'rsa' });
      own.revoked.add(keys.revoked.serialNumber);
      const verify = async (key: IssuedKey): Promise<string> => {
        const body = question(key, 'rsa');
        const [reqin, respin] = [
          place('request.der', body),
          place('response.der', await ask(own.url, body)),
        ];
        const chain = place(
          'chain.pem',
          ca.certificates
            .filter((_, i) => i % 2 === 1)
            .map((der) => pem('CERTIFICATE', der))
            .join(''),
        );
        return execFileSync(
          OPENSSL,
          [
            'ocsp',
            '-no_nonce',
            '-reqin',
            reqin,
            '-respin',
            respin,
            '-CAfile',
            chain,
            '-sha256',
            '-issuer',
            path.join(folder, 'ca.pem'),
            '-cert',
            place('cert.pem', pem('CERTIFICATE', key.certificateDer)),
          ],
          { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
        );
      };
      expect(await verify(keys.good)).toMatch(/: good\n/);
      expect(await verify(keys.revoked)).toMatch(/: revoked\n/);
      await own.close();
    });
  },
);
