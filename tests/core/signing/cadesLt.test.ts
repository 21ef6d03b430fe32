// CAdES-LT by hand: certificates, lists and answers go into a message, every other byte as it was.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSignedData } from '../../../src/core/crypto/cms.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { withValidationData } from '../../../src/core/signing/cadesLt.ts';
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
import { ocspAnswer, ocspRefusal } from '../../world/ocspAnswer.ts';
import { hexOf, latin } from '../../world/bytes.ts';
import { hasNuc, nucBytes, nucList, withoutNuc } from '../../world/nucFixtures.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const AT = Date.UTC(2026, 10, 22, 10);
const OCSP_RESPONSE = '1.3.6.1.5.5.7.16.2';
const ber = { seq: indefinite, tag: indefinite.tagged } as {
  seq: typeof sequence;
  tag: typeof tagged;
};
const der = { seq: sequence, tag: tagged };
const fails = (code: string) => expect.objectContaining({ code }) as Error;

interface Sets {
  readonly version?: number;
  readonly certificates?: readonly Bytes[];
  readonly infos?: readonly Bytes[];
}

const SIGNER = sequence(
  integer(1),
  tagged(0x80, Uint8Array.of(1)),
  sequence(oid(OID.sha256), nothing),
  sequence(oid(OID.rsaWithSha256), nothing),
  octetString(latin('signature')),
  tagged(0xa1, sequence(oid('1.2.3'), set(nothing))),
);

/**
 * A SignedData whose sets are written as they are given; `beginning` says how sets that are begun later are written.
 */
function message({ version = 1, certificates, infos }: Sets, wrap = der, beginning = wrap): Bytes {
  const setOf = (tag: number, members: readonly Bytes[] | undefined): Bytes[] =>
    members === undefined ? [] : [beginning.tag(tag, ...members)];
  return wrap.seq(
    oid(OID.signedData),
    wrap.tag(
      0xa0,
      wrap.seq(
        integer(version),
        set(sequence(oid(OID.sha256), nothing)),
        sequence(oid(OID.data), tagged(0xa0, octetString(latin('content')))),
        ...setOf(0xa0, certificates),
        ...setOf(0xa1, infos),
        set(SIGNER),
      ),
    ),
  );
}

const ca = await createWorldCa({ at: AT });
const [gostRoot, , gost, rsa] = ca.certificates as [Bytes, Bytes, Bytes, Bytes];
const [listA, listB] = [ca.crl('gost'), ca.crl('rsa')];
const answer = ocspAnswer({
  issuer: ca.issuing.gost,
  responder: ca.issuing.gost,
  producedAt: AT,
  singles: [{ serial: Uint8Array.of(1), status: 'good', thisUpdate: AT }],
});
const asInfo = (response: Bytes): Bytes => tagged(0xa1, oid(OCSP_RESPONSE), response);
const sorted = (...members: readonly Bytes[]): Bytes[] =>
  members.toSorted((a, b) => Buffer.compare(a, b));
const added = (cms: Bytes, ...data: Parameters<typeof withValidationData>[1][]): string =>
  hexOf(data.reduce(withValidationData, cms));

describe('validation data', () => {
  test('is the one thing that is new, in the order of DER, and an answer makes it version 5', () => {
    expect(added(message({}), { certificates: [gost, rsa], crls: [listA, listB] })).toBe(
      hexOf(message({ certificates: sorted(gost, rsa), infos: sorted(listA, listB) })),
    );
    expect(added(message({ version: 3, certificates: [rsa] }), { certificates: [gost] })).toBe(
      hexOf(message({ version: 3, certificates: sorted(gost, rsa) })),
    );
    expect(added(message({ infos: [listA] }), { ocsps: [answer] })).toBe(
      hexOf(message({ version: 5, infos: sorted(listA, asInfo(answer)) })),
    );
    expect(added(message({}), {})).toBe(hexOf(message({})));
  });

  test('is added to indefinite lengths without turning them; what it begins itself is DER', () => {
    const begun = [
      message({}, ber),
      message(
        { version: 5, certificates: sorted(gost, rsa), infos: sorted(listA, asInfo(answer)) },
        ber,
        der,
      ),
    ] as const;
    expect(added(begun[0], { certificates: [gost, rsa], crls: [listA], ocsps: [answer] })).toBe(
      hexOf(begun[1]),
    );
    // Whatever is there comes first, unsorted or not.
    const there = sorted(gost, rsa, gostRoot).toReversed() as [Bytes, Bytes, Bytes];
    expect(added(message({ certificates: there.slice(0, 2) }, ber), { certificates: there })).toBe(
      hexOf(message({ certificates: there }, ber)),
    );
  });

  test('is there once, however often it is given', () => {
    const once = message({
      version: 5,
      certificates: sorted(gost, rsa),
      infos: sorted(listA, asInfo(answer)),
    });
    const all = { certificates: [rsa, gost, rsa], crls: [listA, listA], ocsps: [answer, answer] };
    expect(added(message({}), all, all, { certificates: [gost] })).toBe(hexOf(once));
  });

  test('comes out as it went in', () => {
    const [certificates, lists] = [ca.certificates, [listA, listB, ca.crl('gost', ['1A'])]];
    const answers = [1, 2, 3].map((serial) =>
      ocspAnswer({
        issuer: ca.issuing.rsa,
        responder: ca.issuing.rsa,
        producedAt: AT,
        singles: [{ serial: Uint8Array.of(serial), status: 'good', thisUpdate: AT }],
      }),
    );
    const some = <T>(of: readonly T[]) => fc.subarray([...of]);
    fc.assert(
      fc.property(
        fc.constantFrom(der, ber),
        some(certificates),
        some(certificates),
        some(lists),
        some(answers),
        (wrap, before, more, crls, ocsps) => {
          const cms = message(before.length > 0 ? { certificates: before } : {}, wrap);
          const read = readSignedData(withValidationData(cms, { certificates: more, crls, ocsps }));
          const asSet = (members: readonly Uint8Array[]): string[] => members.map(hexOf).toSorted();
          expect([asSet(read.certificates), asSet(read.crls), asSet(read.ocsps)]).toEqual([
            asSet([...new Set([...before, ...more])]),
            asSet(crls),
            asSet(ocsps),
          ]);
          const original = readSignedData(cms);
          expect([read.content, read.signers]).toEqual([original.content, original.signers]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('that would tell nothing is refused, and so is a message that cannot be read or would then be none', () => {
    const junk = latin('junk');
    expect(() => withValidationData(message({}), { certificates: [junk] })).toThrow(
      fails('ERR_CERTIFICATE_UNREADABLE'),
    );
    expect(() => withValidationData(message({}), { crls: [junk] })).toThrow(
      fails('ERR_CRL_UNREADABLE'),
    );
    expect(() => withValidationData(message({}), { ocsps: [junk] })).toThrow(
      fails('ERR_OCSP_UNREADABLE'),
    );
    expect(() => withValidationData(message({}), { ocsps: [ocspRefusal(3)] })).toThrow(
      fails('ERR_OCSP_REFUSED'),
    );
    expect(() => withValidationData(message({}).subarray(1), {})).toThrow(
      fails('ERR_CMS_UNREADABLE'),
    );
    const many = Array.from({ length: 33 }, (_, day) => ca.crl('gost', [], AT + day * 1000));
    expect(
      readSignedData(withValidationData(message({}), { crls: many.slice(1) })).crls.length,
    ).toBe(32);
    expect(() => withValidationData(message({}), { crls: many })).toThrow(
      fails('ERR_CMS_UNREADABLE'),
    );
  });
});

test.skipIf(!hasNuc).each(nucList('cms'))(
  `%s keeps its signatures and stamps${withoutNuc}`,
  (file) => {
    const real = nucBytes(file);
    const augmented = withValidationData(real, {
      certificates: [gost],
      crls: [listA],
      ocsps: [answer],
    });
    const [before, after] = [readSignedData(real), readSignedData(augmented)];
    expect(after.signers).toEqual(before.signers);
    expect(after.content).toEqual(before.content);
    expect(augmented.length - real.length).toBeGreaterThan(
      gost.length + listA.length + answer.length,
    );
  },
);
