// CAdES-T by hand: a token goes beside a signature and comes off again, every other byte as it was.
import { describe, expect, test } from 'vitest';
import { readSignedData } from '../../../src/core/crypto/cms.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { signatureImprint, withSignatureTimeStamp } from '../../../src/core/signing/cadesT.ts';
import { createWorldCa } from '../../world/ca.ts';
import {
  indefinite,
  integer,
  nothing,
  octetString,
  oid,
  sequence,
  set,
  tagged,
} from '../../world/der.ts';
import { createTsa } from '../../world/tsa.ts';
import { hexOf, latin } from '../../world/bytes.ts';
import { hasNuc, nucBytes, withoutNuc } from '../../world/nucFixtures.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const AT = Date.UTC(2026, 10, 22, 10);
const SIGNATURE = latin('the value of a signature');
const ber = {
  seq: (...members: readonly Uint8Array[]): Bytes => indefinite(...members),
  tag: (tag: number, ...members: readonly Uint8Array[]): Bytes =>
    indefinite.tagged(tag, ...members),
};
const fails = (code: string) => expect.objectContaining({ code }) as Error;

/** A SignedData in definite or indefinite lengths, unsigned attributes at will. */
function message(
  signers: number,
  unsigned: readonly Bytes[] = [],
  wrap: typeof ber = { seq: sequence, tag: tagged },
): Bytes {
  const signer = wrap.seq(
    integer(1),
    tagged(0x80, Uint8Array.of(1)),
    sequence(oid(OID.streebog512), nothing),
    sequence(oid(OID.gost2015WithStreebog512), nothing),
    octetString(SIGNATURE),
    ...(unsigned.length === 0 ? [] : [wrap.tag(0xa1, ...unsigned)]),
  );
  return wrap.seq(
    oid(OID.signedData),
    wrap.tag(
      0xa0,
      wrap.seq(
        integer(1),
        set(),
        sequence(oid(OID.data), tagged(0xa0, octetString(latin('x')))),
        wrap.tag(0x31, ...Array.from({ length: signers }, () => signer)),
      ),
    ),
  );
}

describe('a token beside a signature', async () => {
  const tsa = await createTsa({
    ca: await createWorldCa({ at: AT }),
    algorithm: 'gost',
    now: () => AT,
  });
  const token = tsa.stamp(SIGNATURE);
  const stamp = sequence(oid(OID.timeStampToken), set(token));
  const other = sequence(oid('1.2.3'), set(nothing));

  test('is the one thing that is new, in DER', () => {
    expect(hexOf(withSignatureTimeStamp(message(1), token))).toBe(hexOf(message(1, [stamp])));
    expect(hexOf(withSignatureTimeStamp(message(1, [other]), token))).toBe(
      hexOf(message(1, [other, stamp])),
    );
  });

  test('is the one thing that is new among indefinite lengths; what it begins itself is DER', () => {
    const begun = hexOf(message(1, [stamp], ber)).replace(
      `a180${hexOf(stamp)}0000`,
      hexOf(tagged(0xa1, stamp)),
    );
    expect(hexOf(withSignatureTimeStamp(message(1, [], ber), token))).toBe(begun);
    expect(hexOf(withSignatureTimeStamp(message(1, [other], ber), token))).toBe(
      hexOf(message(1, [other, stamp], ber)),
    );
  });

  test('is over the value of that signature alone', () => {
    expect(() => withSignatureTimeStamp(message(1), tsa.stamp(latin('another')))).toThrow(
      fails('ERR_STAMP_MISMATCH'),
    );
    expect(() =>
      withSignatureTimeStamp(message(1), tsa.stamp(SIGNATURE, { lie: 'other imprint' })),
    ).toThrow(fails('ERR_STAMP_MISMATCH'));
    expect(() => withSignatureTimeStamp(message(1), stamp)).toThrow(fails('ERR_STAMP_UNREADABLE'));
    expect(() => withSignatureTimeStamp(message(2), token)).toThrow(fails('ERR_CMS_UNREADABLE'));
    expect(() => withSignatureTimeStamp(token.subarray(1), token)).toThrow(
      fails('ERR_CMS_UNREADABLE'),
    );
  });

  test("is asked for by the signer's own digest", () => {
    const { imprint, digest } = signatureImprint(message(1));
    expect([digest, hexOf(imprint)]).toEqual(['STREEBOG-512', hexOf(readImprint(token))]);
    expect(() => signatureImprint(message(2))).toThrow(fails('ERR_CMS_UNREADABLE'));
  });
});

/** The last OCTET STRING of 64 bytes in the TSTInfo is the imprint. */
function readImprint(token: Bytes): Uint8Array {
  const content = readSignedData(token).content ?? new Uint8Array();
  const at = Buffer.from(content).indexOf(Buffer.from('0440', 'hex'));
  return content.subarray(at + 2, at + 66);
}

describe.skipIf(!hasNuc)(`a real token, taken off and put back${withoutNuc}`, () => {
  test('gives the same bytes, and goes on no other signature', () => {
    const real = nucBytes('cms/gost512-attached-tsp.cms');
    const [attribute] = readSignedData(real).signers[0]?.unsigned.get(OID.timeStampToken) ?? [];
    if (attribute === undefined) throw new Error('no token');
    const bare = without(real);
    expect(readSignedData(bare).signers[0]?.unsigned.size).toBe(0);
    expect(hexOf(withSignatureTimeStamp(bare, attribute.raw))).toBe(hexOf(real));
    expect(() =>
      withSignatureTimeStamp(
        without(nucBytes('cms/old-wrong-timestamp-imprint.cms')),
        attribute.raw,
      ),
    ).toThrow(fails('ERR_STAMP_MISMATCH'));
  });
});

/** The message without the unsigned attributes, which end it: every length above them shrinks. */
function without(message_: Bytes): Bytes {
  const {
    signers: [signer],
  } = readSignedData(message_);
  const unsigned = Array.from(signer?.unsigned ?? [], ([type, values]) =>
    sequence(oid(type), set(...values.map(({ raw }) => raw))),
  );
  const end = message_.length - tagged(0xa1, ...unsigned).length;
  const shrink = (bytes: Uint8Array, depth: number): Bytes => {
    const first = bytes[1] ?? 0;
    const content = bytes.subarray(first > 0x80 ? 2 + first - 0x80 : 2);
    if (depth === 0) return tagged(bytes[0] ?? 0, content);
    const last = lastMember(content, message_.length);
    return tagged(
      bytes[0] ?? 0,
      content.subarray(0, content.length - last),
      shrink(content.subarray(content.length - last), depth - 1),
    );
  };
  return shrink(Buffer.concat([message_.subarray(0, end)]), 4);
}

/** How much of the content its last member takes, though its length says more than is left of it. */
function lastMember(content: Uint8Array, most: number): number {
  for (let at = 0; at < content.length;) {
    const first = content[at + 1] ?? 0;
    const count = first > 0x80 ? first - 0x80 : 0;
    const length =
      count === 0 ? first : Number(`0x${hexOf(content.subarray(at + 2, at + 2 + count))}`);
    const next = at + 2 + count + length;
    if (next >= content.length || length > most) return content.length - at;
    at = next;
  }
  return 0;
}
