// What is mutated: the synthetic files of tests/fuzz/corpus, a draft and a request of today's
// shape, and the national authority's published ones where the shared folder holds them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { draftWith } from '../core/clearDraft.ts';
import { requestOf } from '../core/signing/request.ts';
import { hasNuc, nucBytes, nucKeys, nucList } from '../world/nucFixtures.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export const FOLDER = path.join(import.meta.dirname, 'corpus');
export const AT = Date.UTC(2026, 10, 22);
export const CONTENT: Bytes = new Uint8Array(Buffer.from('{"schema":"komekshi/request/1"}'));
/** The question to which response/stamp.tsr is the answer. */
export const QUESTION = {
  imprint: new Uint8Array(64).fill(7),
  digest: 'STREEBOG-512',
  nonce: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8),
} as const;

export interface Sample {
  readonly name: string;
  readonly bytes: Bytes;
  /** Of a key file. */
  readonly password: string;
}

/** Folders of the national authority's files by kind. */
const NATIONAL: Readonly<Record<string, readonly string[]>> = {
  certificate: ['ca/test', 'ca/production'],
  pem: ['ca/production'],
  crl: ['crl'],
  cms: ['cms'],
  ocsp: ['ocsp'],
  'key-file': ['keys'],
};
const NATIONAL_FILES: Readonly<Record<string, readonly string[]>> = {
  token: ['tsp/token.der'],
  response: ['tsp/response.der'],
};

const passwords = new Map(nucKeys().map(({ name, password }) => [`keys/${name}.p12`, password]));

/** Their shape changes with the pack: stored ones would soon be refused as a whole. */
const MADE: Readonly<Record<string, () => Bytes>> = {
  request: () => requestOf('800505300002').dtbs,
  draft: () => new Uint8Array(Buffer.from(JSON.stringify(draftWith()))),
};

export const synthetic = (name: string): Bytes =>
  new Uint8Array(readFileSync(path.join(FOLDER, name)));

const cached = new Map<string, readonly Sample[]>();

/** Every file of a kind, the synthetic ones first. */
export function samplesOf(kind: string): readonly Sample[] {
  const known = cached.get(kind);
  if (known !== undefined) return known;
  const made = MADE[kind];
  const own =
    made !== undefined
      ? [{ name: `${kind}.json`, bytes: made(), password: '' }]
      : readdirSync(path.join(FOLDER, kind))
          .sort()
          .map((name) => ({
            name: `${kind}/${name}`,
            bytes: synthetic(`${kind}/${name}`),
            password: 'x',
          }));
  const files = [
    ...(NATIONAL[kind] ?? []).flatMap(nucList),
    ...(hasNuc ? (NATIONAL_FILES[kind] ?? []) : []),
  ];
  const samples = [
    ...own,
    ...files.map((name) => ({ name, bytes: nucBytes(name), password: passwords.get(name) ?? '' })),
  ];
  cached.set(kind, samples);
  return samples;
}
