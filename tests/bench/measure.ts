// What is measured, in node and in Chromium alike. Medians of warm runs in milliseconds; `cold` is
// the first run of its kind.
import { digest } from '../../src/core/crypto/algorithms.ts';
import { bigintCurve } from '../../src/core/crypto/gost/bigintCurve.ts';
import { GOST_2015_512 } from '../../src/core/crypto/gost/parameterSets.ts';
import { publicKeyOf, sign, verify } from '../../src/core/crypto/gost/gost3410.ts';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import { CLEAR_ON, draftWith, FILERS } from '../core/clearDraft.ts';

export interface Figures {
  readonly openAndSignCold: number;
  readonly openAndSign: number;
  readonly gostSign: number;
  readonly gostVerify: number;
  /** The same where WebAssembly is refused. */
  readonly bigintSign: number;
  readonly bigintVerify: number;
  /** Every rule of the pack against a draft of more than 40 facts. */
  readonly checks: number;
  /** Megabytes (10^6 bytes) a second. */
  readonly streebog: number;
}

const random = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));

export async function measure(pfx: Uint8Array, password: string): Promise<Figures> {
  const content = random(20_000);
  const openAndSign = async (): Promise<void> => {
    await keyFileSigner(await openKeyFile(pfx, password), random).sign(content, { at: Date.now() });
  };
  const openAndSignCold = await timed(openAndSign);
  const d = BigInt(`0x${'5a'.repeat(63)}`);
  const publicKey = publicKeyOf(GOST_2015_512, d);
  const hash = digest('STREEBOG-512', content);
  const signature = sign(GOST_2015_512, d, hash, random(64));
  const curve = bigintCurve(GOST_2015_512);
  const [secret, u, v] = [
    random(64).fill(0x5a),
    BigInt(`0x${'a5'.repeat(63)}`),
    BigInt(`0x${'6b'.repeat(63)}`),
  ];
  const draft = draftWith(FILERS.attorney);
  const megabytes = new Uint8Array(4_000_000);
  return {
    openAndSignCold,
    openAndSign: await median(15, openAndSign),
    gostSign: await median(40, () => {
      sign(GOST_2015_512, d, hash, random(64));
    }),
    gostVerify: await median(40, () => {
      if (!verify(GOST_2015_512, publicKey, hash, signature))
        throw new Error('the signature must verify');
    }),
    bigintSign: await median(15, () => {
      curve.signWith(secret, secret, secret);
    }),
    bigintVerify: await median(15, () => {
      curve.hasSum(u, v, publicKey, 1n);
    }),
    checks: await median(40, () => {
      checkDraft(draft, currentPack, { asOf: CLEAR_ON, trust: 'production' });
    }),
    streebog:
      4_000 /
      (await median(6, () => {
        digest('STREEBOG-512', megabytes);
      })),
  };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The middle of `runs` counted runs, after half as many that are not. */
async function median(runs: number, work: () => unknown): Promise<number> {
  for (let run = 0; run < runs / 2; run++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timed(work));
  return times.sort((a, b) => a - b)[runs >> 1] ?? NaN;
}
