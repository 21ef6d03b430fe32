// A signed request with the provider's receipt, made by a world's own authority, and ways to bend them.
import { randomBytes, randomUUID } from 'node:crypto';
import { keyFileSigner } from '../../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../../src/core/signing/pkcs12/pfx.ts';
import { sign } from '../../../src/core/signing/sign.ts';
import type { Signer } from '../../../src/core/signing/signer.ts';
import type { SignedRequest } from '../../../src/core/request/signedRequest.ts';
import type { Receipt } from '../../../src/core/submission/receipt.ts';
import { trustFromCertificates, type TrustProfile } from '../../../src/core/verification/trust.ts';
import { createWorldCa, type IssuedKey, type WorldCa } from '../../world/ca.ts';
import { PEOPLE } from '../../world/people.ts';
import { AT, requestOf } from '../signing/request.ts';

export { AT } from '../signing/request.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface SignedFiles {
  readonly ca: WorldCa;
  readonly trust: TrustProfile;
  /** The applicant, of the draft that is clear, in person. */
  readonly iin: string;
  readonly signed: SignedRequest;
  /** The same for a supplier that is a sole trader, with a receipt under an individual's key. */
  readonly traders: (
    trader: string,
    receiptSigner: string,
  ) => Promise<{ readonly cms: Bytes; readonly receiptCms: Bytes }>;
  /** A receipt for that request with some of its members changed, signed by a legal entity of this BIN. */
  readonly receipt: (change?: Partial<Receipt>, signerBin?: string) => Promise<Bytes>;
}

const PROVIDER = {
  origin: 'https://provider.komekshi.test',
  name: 'ТОО «Үлгі Көмек»',
  bin: '120540000001',
};

const signerOf = async ({ pfx, password }: IssuedKey): Promise<Signer> =>
  keyFileSigner(await openKeyFile(pfx, password), (length) => new Uint8Array(randomBytes(length)));

export async function signedFiles(): Promise<SignedFiles> {
  const ca = await createWorldCa({ at: AT });
  const iin = PEOPLE.attorney.iin;
  const signed = await sign(
    requestOf(iin),
    await signerOf(await ca.issue({ kind: 'individual', algorithm: 'gost', iin })),
    AT,
  );
  const proper: Receipt = {
    receiptId: randomUUID(),
    requestId: signed.requestId,
    requestSha256: signed.requestSha256,
    cmsSha256: signed.cmsSha256,
    receivedAt: '2026-11-22T12:00:03+05:00',
    status: 'received',
    provider: PROVIDER,
  };
  const receipt: SignedFiles['receipt'] = async (change = {}, signerBin = PROVIDER.bin) => {
    const signer = await signerOf(
      await ca.issue({
        kind: 'legal-entity',
        algorithm: 'rsa',
        iin: PEOPLE.director.iin,
        bin: signerBin,
      }),
    );
    return signer.sign(new TextEncoder().encode(JSON.stringify({ ...proper, ...change })), {
      at: AT,
    });
  };
  const traders: SignedFiles['traders'] = async (trader, receiptSigner) => {
    const own = await sign(
      requestOf(iin, 'world', trader),
      await signerOf(await ca.issue({ kind: 'individual', algorithm: 'gost', iin })),
      AT,
    );
    const told: Receipt = {
      ...proper,
      requestSha256: own.requestSha256,
      cmsSha256: own.cmsSha256,
      provider: { ...PROVIDER, bin: trader },
    };
    const signer = await signerOf(
      await ca.issue({ kind: 'individual', algorithm: 'gost', iin: receiptSigner }),
    );
    return {
      cms: own.cms,
      receiptCms: await signer.sign(new TextEncoder().encode(JSON.stringify(told)), { at: AT }),
    };
  };
  return {
    traders,
    ca,
    trust: trustFromCertificates('world', ca.certificates),
    iin,
    signed,
    receipt,
  };
}

/** The bytes with one bit of one octet turned over. */
export const flipped = (bytes: Uint8Array, at: number): Bytes =>
  Uint8Array.from(bytes, (octet, index) => (index === at ? octet ^ 1 : octet));

/** Where the text stands in the bytes. */
export const placeOf = (bytes: Uint8Array, text: string): number =>
  Buffer.from(bytes).indexOf(text);
