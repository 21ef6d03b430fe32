// Time-stamp tokens (RFC 3161 section 2.4.2): a CMS SignedData of one authority over a TSTInfo.
// Read here, judged in verification.
import { hex } from '../bytes.ts';
import { AppError } from '../errors.ts';
import type { EpochMs } from '../time.ts';
import { type DigestName, digestByOid } from './algorithms.ts';
import { readSignedData, type SignedData } from './cms.ts';
import { contextTag, DerError, type Element, Fields, parseOne, TAG } from './der.ts';
import {
  algorithmIdentifier,
  boolean,
  integerBytes,
  octets,
  oid,
  smallInteger,
  time,
} from './derValues.ts';
import { OID } from './oids.ts';
import { readExtensions } from './x509.ts';

/** What a token says, none of it believed yet. */
export interface TimeStamp {
  readonly policy: string;
  /** The digest of what was stamped; `digest` is null for one that we do not have. */
  readonly imprint: { readonly digest: DigestName | null; readonly hash: Uint8Array<ArrayBuffer> };
  /** When the authority had the imprint before it; fractions of a millisecond are cut off. */
  readonly genTime: EpochMs;
  /** Hex of the content bytes of the INTEGER. */
  readonly nonce: string | null;
  readonly signedData: SignedData;
}

const MAX_TOKEN_BYTES = 256 * 1024;

/** Reads one TimeStampToken. Throws ERR_STAMP_UNREADABLE. */
export function readTimeStamp(token: Uint8Array): TimeStamp {
  try {
    if (token.length > MAX_TOKEN_BYTES) throw new DerError('size');
    const signedData = readSignedData(token);
    const { contentType, content, signers } = signedData;
    if (contentType !== OID.tstInfo || content === null || signers.length !== 1)
      throw new DerError('not a time stamp');
    return { ...readInfo(parseOne(content)), signedData };
  } catch (cause) {
    if (cause instanceof DerError || cause instanceof AppError)
      throw new AppError('ERR_STAMP_UNREADABLE', {}, { cause });
    throw cause;
  }
}

function readInfo(info: Element): Omit<TimeStamp, 'signedData'> {
  const fields = new Fields(info);
  if (smallInteger(fields.take(TAG.integer), 1) !== 1) throw new DerError('version');
  const policy = oid(fields.take(TAG.oid));
  const imprint = readImprint(fields.take(TAG.sequence));
  integerBytes(fields.take(TAG.integer));
  const genTime = exactTime(fields.take(TAG.generalizedTime));
  fields.optional(TAG.sequence); // accuracy: no authority is believed to better than its clock
  const ordering = fields.optional(TAG.boolean);
  if (ordering !== null) boolean(ordering);
  const nonce = fields.optional(TAG.integer);
  fields.optional(contextTag(0)); // the authority's name is that of its certificate
  refuseCritical(fields.optional(contextTag(1)));
  fields.end();
  return { policy, imprint, genTime, nonce: nonce && hex(integerBytes(nonce)) };
}

function readImprint(element: Element): TimeStamp['imprint'] {
  const fields = new Fields(element);
  const digest = digestByOid(algorithmIdentifier(fields.take(TAG.sequence)).oid);
  const hash = octets(fields.take(TAG.octetString));
  fields.end();
  return { digest, hash };
}

/** GeneralizedTime with a fraction of a second, which RFC 3161 allows and RFC 5280 does not. */
function exactTime(element: Element): EpochMs {
  const text = String.fromCharCode(...element.content.subarray(0, 40));
  const [, whole, fraction] = /^(\d{14})\.(\d{1,20})Z$/.exec(text) ?? [];
  if (whole === undefined || fraction === undefined) return time(element);
  const content = Uint8Array.from(`${whole}Z`, (char) => char.charCodeAt(0));
  return time({ ...element, content }) + Number(fraction.padEnd(3, '0').slice(0, 3));
}

/** Extensions are implicitly tagged here, and none is known to us. */
function refuseCritical(tagged: Element | null): void {
  if (tagged === null) return;
  const extensions = readExtensions({
    ...tagged,
    content: Uint8Array.from([TAG.sequence, ...tagged.raw.subarray(1)]),
  });
  if (Array.from(extensions.values()).some(({ critical }) => critical))
    throw new DerError('critical extension');
}
