// The provider's receipt as the person saves it, and the request that it is for: both judged, both as JSON.
import { createHash } from 'node:crypto';
import { readReceipt, type Receipt } from '../../src/core/submission/receipt.ts';
import type { Indication, SubIndication } from '../../src/core/verification/indication.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { verify, type Verified } from '../../src/core/verification/verify.ts';
import type { World } from '../world/world.ts';

/** A verdict of ETSI EN 319 102-1 on a signature, and what was signed. */
export interface Judged<Content> {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  /** CAdES-B, -T or -LT. */
  readonly level: string | null;
  readonly content: Content;
}

export interface JudgedReceipt extends Judged<Receipt> {
  /** The signed request as the provider keeps it: docs/schemas/request.json. */
  readonly request: Judged<unknown>;
}

/** Throws where the receipt holds no receipt, and where the provider keeps no request of the digest that it names. */
export async function judgedReceipt(
  cms: Uint8Array,
  { ca, provider }: World,
): Promise<JudgedReceipt> {
  const terms = {
    trust: trustFromCertificates('world', ca.certificates),
    at: Date.now(),
    crls: [ca.crl('gost'), ca.crl('rsa')],
  };
  const judge = (bytes: Uint8Array): Promise<Verified> => verify(bytes, terms);
  const judged = await judge(cms);
  const receipt = readReceipt(judged.content ?? new Uint8Array());
  const request = (await provider.kept()).find(
    (kept) => createHash('sha256').update(kept).digest('hex') === receipt.cmsSha256,
  );
  if (request === undefined)
    throw new Error(
      `the receipt is for a request that the provider does not keep: SHA-256 ${receipt.cmsSha256}`,
    );
  const judgedRequest = await judge(request);
  return {
    ...verdictOf(judged, receipt),
    request: verdictOf(
      judgedRequest,
      JSON.parse(new TextDecoder().decode(judgedRequest.content ?? undefined)) as unknown,
    ),
  };
}

const verdictOf = <Content>(
  { report: { indication, subIndication, signers } }: Verified,
  content: Content,
): Judged<Content> => ({ indication, subIndication, level: signers[0]?.level ?? null, content });
