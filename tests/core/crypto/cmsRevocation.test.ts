// What a CMS message carries to be judged by: lists, answers of responders, and the older attributes with the same.
import { describe, expect, it } from 'vitest';
import { readSignedData, type SignedData } from '../../../src/core/crypto/cms.ts';
import { readOcspResponse } from '../../../src/core/crypto/ocsp.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import {
  indefinite,
  integer,
  nothing,
  octetString,
  oid,
  sequence,
  set,
  tagged,
  utf8,
} from '../../world/der.ts';
import { hexOf, latin } from '../../world/bytes.ts';
import { hasNuc, nucBytes, withoutNuc } from '../../world/nucFixtures.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const RFC5940 = '1.3.6.1.5.5.7.16.2',
  SCVP = '1.3.6.1.5.5.7.16.4';
const list = (name: string): Bytes => sequence(sequence(utf8(name)));
const basic = sequence(sequence(utf8('an answer')));
const response = sequence(
  Uint8Array.of(0x0a, 1, 0),
  tagged(0xa0, sequence(oid(OID.ocspBasic), octetString(basic))),
);
const other = (format: string, ...info: readonly Bytes[]): Bytes =>
  tagged(0xa1, oid(format), ...info);
const attribute = (type: string, ...values: readonly Bytes[]): Bytes =>
  sequence(oid(type), set(...values));
const hexes = ({ certificates, crls, ocsps }: SignedData) => ({
  certificates: certificates.map(hexOf),
  crls: crls.map(hexOf),
  ocsps: ocsps.map(hexOf),
});
const unreadable = expect.objectContaining({ code: 'ERR_CMS_UNREADABLE' }) as Error;

interface Parts {
  readonly certificates?: readonly Bytes[];
  readonly infos?: readonly Bytes[];
  readonly unsigned?: readonly Bytes[];
  readonly signers?: number;
}

function message(
  { certificates = [], infos = [], unsigned = [], signers = 1 }: Parts,
  wrap = { seq: sequence, tag: tagged },
): Bytes {
  const signer = sequence(
    integer(1),
    tagged(0x80, Uint8Array.of(1)),
    sequence(oid(OID.sha256), nothing),
    sequence(oid(OID.rsaWithSha256), nothing),
    octetString(latin('signature')),
    ...(unsigned.length === 0 ? [] : [tagged(0xa1, ...unsigned)]),
  );
  return wrap.seq(
    oid(OID.signedData),
    wrap.tag(
      0xa0,
      wrap.seq(
        integer(5),
        set(),
        sequence(oid(OID.data)),
        ...(certificates.length > 0 ? [wrap.tag(0xa0, ...certificates)] : []),
        ...(infos.length > 0 ? [wrap.tag(0xa1, ...infos)] : []),
        wrap.tag(0x31, ...Array.from({ length: signers }, () => signer)),
      ),
    ),
  );
}

describe('revocation information', () => {
  const infos = [
    list('a'),
    other(RFC5940, response),
    list('b'),
    other(SCVP, sequence(nothing)),
    other(OID.ocspBasic, basic),
  ];

  it('is lists and answers, whole or bare, in DER and in BER; of other formats nothing', () => {
    const expected = {
      certificates: [],
      crls: [list('a'), list('b')].map(hexOf),
      ocsps: [response, response].map(hexOf),
    };
    expect(hexes(readSignedData(message({ infos })))).toEqual(expected);
    expect(
      hexes(readSignedData(message({ infos }, { seq: indefinite, tag: indefinite.tagged }))),
    ).toEqual(expected);
    expect(hexes(readSignedData(message({})))).toEqual({ certificates: [], crls: [], ocsps: [] });
  });

  it('that is malformed makes the message unreadable', () => {
    const malformed = [
      tagged(0xa1),
      other(RFC5940),
      other(RFC5940, response, response),
      other(RFC5940, octetString(response)),
      other(OID.ocspBasic, nothing),
      other(SCVP),
      tagged(0xa1, sequence(oid(RFC5940), response)),
      tagged(0xa2, response),
      octetString(latin('x')),
      tagged(0x81, oid(RFC5940)),
      nothing,
    ];
    for (const info of malformed)
      expect(() => readSignedData(message({ infos: [list('a'), info] }))).toThrow(unreadable);
  });

  it('is bounded in number', () => {
    const many = (count: number, info: Bytes): Bytes[] => Array.from({ length: count }, () => info);
    expect(
      readSignedData(
        message({ infos: [...many(16, list('a')), ...many(16, other(RFC5940, response))] }),
      ).ocsps.length,
    ).toBe(16);
    for (const infos of [
      many(33, list('a')),
      many(1000, list('a')),
      many(33, other(RFC5940, response)),
      many(33, other(SCVP, nothing)),
    ]) {
      expect(() => readSignedData(message({ infos }))).toThrow(unreadable);
    }
    expect(() => readSignedData(message({ certificates: many(33, list('certificate')) }))).toThrow(
      unreadable,
    );
  });
});

describe('the attributes of CAdES-X-L', () => {
  const values = (lists: readonly Bytes[], answers: readonly Bytes[]): Bytes =>
    attribute(
      OID.revocationValues,
      sequence(
        tagged(0xa0, sequence(...lists)),
        tagged(0xa1, sequence(...answers)),
        tagged(0xa2, sequence(oid(SCVP), nothing)),
      ),
    );

  it('add to what the message carries', () => {
    const unsigned = [
      attribute(OID.certificateValues, sequence(list('authority'), list('root'))),
      values([list('b')], [basic]),
    ];
    const read = readSignedData(
      message({ certificates: [list('signer')], infos: [list('a')], unsigned }),
    );
    expect(hexes(read)).toEqual({
      certificates: ['signer', 'authority', 'root'].map((name) => hexOf(list(name))),
      crls: [list('a'), list('b')].map(hexOf),
      ocsps: [hexOf(response)],
    });
    expect(
      hexes(readSignedData(message({ unsigned: [attribute(OID.revocationValues, sequence())] }))),
    ).toEqual({ certificates: [], crls: [], ocsps: [] });
  });

  it('that are malformed make the message unreadable, and so do too many', () => {
    const malformed = [
      attribute(OID.revocationValues, nothing),
      attribute(OID.revocationValues, sequence(list('a'))),
      attribute(OID.revocationValues, sequence(tagged(0xa0))),
      attribute(OID.revocationValues, sequence(tagged(0xa1, sequence(octetString(basic))))),
      attribute(OID.certificateValues, octetString(basic)),
      values(
        Array.from({ length: 33 }, () => list('a')),
        [],
      ),
    ];
    for (const unsigned of malformed)
      expect(() => readSignedData(message({ unsigned: [unsigned] }))).toThrow(unreadable);
    const twenty = values(
      Array.from({ length: 20 }, () => list('a')),
      [],
    );
    expect(readSignedData(message({ unsigned: [twenty] })).crls.length).toBe(20);
    expect(() => readSignedData(message({ unsigned: [twenty], signers: 2 }))).toThrow(unreadable);
  });
});

it.skipIf(!hasNuc)(`a real answer is read the same when it comes bare${withoutNuc}`, () => {
  const real = nucBytes('ocsp/gost512-good.der');
  // After the headers of OCSPResponse and ResponseBytes, each with a length of two octets.
  const bare = readSignedData(message({ infos: [other(OID.ocspBasic, real.subarray(30))] })).ocsps;
  expect(bare.map(hexOf)).toEqual([hexOf(real)]);
  expect(bare.map(readOcspResponse)).toEqual([readOcspResponse(real)]);
});
