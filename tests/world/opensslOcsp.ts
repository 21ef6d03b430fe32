// `openssl ocsp` as the responder of the world's RSA authority: code that we did not write, over HTTP on loopback.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { OID } from '../../src/core/crypto/oids.ts';
import type { IssuedKey, WorldCa } from './ca.ts';
import { rsaKeyPair } from './caKeys.ts';
import { NO_CHECK } from './ocspAnswer.ts';
import { OPENSSL } from './outside.ts';

export interface OpensslResponder {
  readonly port: number;
  close(): void;
}

/** It knows these certificates and no others. Close it when done. */
export async function startOpensslResponder(
  ca: WorldCa,
  {
    good,
    revoked,
  }: { readonly good: readonly IssuedKey[]; readonly revoked: readonly IssuedKey[] },
): Promise<OpensslResponder> {
  const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-openssl-'));
  const place = (name: string, data: string): string => {
    writeFileSync(path.join(folder, name), data);
    return path.join(folder, name);
  };
  const keys = rsaKeyPair();
  const { certificateDer } = await ca.issue({
    kind: 'individual',
    algorithm: 'rsa',
    keys,
    iin: null,
    commonName: 'OCSP',
    more: [NO_CHECK],
    profile: { usage: ['digitalSignature'], extendedUsage: [OID.ocspSigning] },
  });
  place('index.txt.attr', 'unique_subject = no\n');
  const index = place(
    'index.txt',
    [
      ...good.map(({ serialNumber }) => `V\t361231235959Z\t\t${serialNumber}\tunknown\t/CN=good`),
      ...revoked.map(
        ({ serialNumber }) =>
          `R\t361231235959Z\t260101000000Z\t${serialNumber}\tunknown\t/CN=revoked`,
      ),
      '',
    ].join('\n'),
  );
  const responder = spawn(
    OPENSSL,
    [
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
      place('signer.key', pem('PRIVATE KEY', keys.privateKeyInfo)),
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return {
    port: await portTold(responder.stdout),
    close: () => {
      responder.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** It prints where it listens, as `ACCEPT [::]:34567 PID=1`. */
async function portTold(output: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface({ input: output })) {
    const port = /^ACCEPT .*:(\d+)/.exec(line)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error('openssl ocsp does not listen');
}

const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der)
    .toString('base64')
    .replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`;
