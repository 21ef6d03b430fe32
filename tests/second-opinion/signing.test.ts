// What we sign, verified by others: OpenSSL (with its GOST engine for the national profile) and BouncyCastle.
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import { nucKeys } from '../world/nucFixtures.ts';
import { createWorldCa } from '../world/ca.ts';
import { askBouncyCastle, hasBouncyCastle, withoutBouncyCastle } from './bouncyCastle.ts';
import { hasGostEngine, opensslVerify, withoutGostEngine } from './openssl.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Sample {
  readonly name: string;
  readonly content: Bytes;
  readonly attached: Bytes;
  readonly detached: Bytes;
}

const AT = Date.now();
const ca = await createWorldCa({ at: AT });

async function sign(name: string, file: Uint8Array, password: string): Promise<Sample> {
  const signer = keyFileSigner(
    await openKeyFile(file, password),
    (length) => new Uint8Array(randomBytes(length)),
  );
  const content = new Uint8Array(randomBytes(randomInt(16, 4000)));
  const [attached, detached] = [
    await signer.sign(content, { at: AT }),
    await signer.sign(content, { at: AT, detached: true }),
  ];
  return { name, content, attached, detached };
}

const issued = await Promise.all(
  (['gost', 'rsa'] as const).map(async (algorithm) => {
    const { pfx, password } = await ca.issue({ kind: 'individual', algorithm });
    return sign(`the world's ${algorithm}`, pfx, password);
  }),
);
// Every key of the NUC that can sign; the mathematics do not ask for a date.
const published = await Promise.all(
  nucKeys()
    .filter(({ name }) => !name.startsWith('gost2004'))
    .map(({ name, file, password }) => sign(name, file, password)),
);
const SAMPLES = [...issued, ...published];

const other = (content: Bytes): Bytes => content.with(0, (content[0] ?? 0) ^ 1);
/** The first byte of the content, changed where it stands in the CMS. */
const tampered = ({ attached, content }: Sample): Bytes => {
  const changed = Buffer.from(attached);
  changed.set(other(content), changed.indexOf(content));
  return new Uint8Array(changed);
};

describe.skipIf(!hasGostEngine)(`OpenSSL${withoutGostEngine}`, () => {
  test.each(SAMPLES)('accepts $name, attached and detached, and no other content', (sample) => {
    expect(opensslVerify(sample.attached)).toBe(true);
    expect(opensslVerify(sample.detached, { content: sample.content })).toBe(true);
    expect(opensslVerify(sample.detached, { content: other(sample.content) })).toBe(false);
    expect(opensslVerify(tampered(sample))).toBe(false);
  });

  test('checks CAdES attributes and the path of an RSA signature', () => {
    const authorities = ca.certificates
      .map(
        (der) =>
          `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
            .toString('base64')
            .replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`,
      )
      .join('');
    const rsa = SAMPLES.find(({ name }) => name === "the world's rsa");
    expect(rsa && opensslVerify(rsa.attached, { authorities })).toBe(true);
  });
});

describe.skipIf(!hasBouncyCastle)(`BouncyCastle${withoutBouncyCastle}`, () => {
  test('accepts them all, attached and detached, and no other content', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'opinion-'));
    try {
      const file = (name: string, bytes: Uint8Array): string => {
        writeFileSync(path.join(folder, name), bytes);
        return path.join(folder, name);
      };
      const questions = SAMPLES.flatMap((sample, index) => {
        const [right, wrong] = [
          file(`${index}.right`, sample.content),
          file(`${index}.wrong`, other(sample.content)),
        ];
        const [attached, detached] = [
          file(`${index}.a`, sample.attached),
          file(`${index}.d`, sample.detached),
        ];
        return [
          ['cms', attached],
          ['cms', detached, right],
          ['cms', detached, wrong],
          ['cms', file(`${index}.t`, tampered(sample))],
        ];
      });
      expect(askBouncyCastle(questions)).toEqual(
        SAMPLES.flatMap(() => ['true', 'true', 'false', 'false']),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("agrees that the world's certificates were issued by their CAs", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'opinion-'));
    try {
      const { certificateDer } = await ca.issue({ kind: 'individual', algorithm: 'gost' });
      const files = [...ca.certificates, certificateDer].map((der, index) => {
        writeFileSync(path.join(folder, String(index)), der);
        return path.join(folder, String(index));
      }) as [string, string, string, string, string];
      const [gostRoot, rsaRoot, gost, rsa, person] = files;
      const pairs: [string, string][] = [
        [gostRoot, gostRoot],
        [gost, gostRoot],
        [person, gost],
        [rsaRoot, rsaRoot],
        [rsa, rsaRoot],
        [person, gostRoot],
      ];
      expect(askBouncyCastle(pairs.map((pair) => ['issued', ...pair]))).toEqual([
        'true',
        'true',
        'true',
        'true',
        'true',
        'false',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
