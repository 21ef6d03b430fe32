import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DerError, elements, Fields, parseOne, TAG } from '../../../src/core/crypto/der.ts';
import {
  algorithmIdentifier,
  bitBytes,
  integerBytes,
  octets,
  oid,
  smallInteger,
  time,
} from '../../../src/core/crypto/derValues.ts';
import * as write from '../../world/der.ts';
import { bytesOf, hexOf, latin } from '../../world/bytes.ts';

const refused = (read: () => unknown) => expect(read).toThrow(DerError);

describe('one element', () => {
  it('is read with its raw bytes', () => {
    const element = parseOne(bytesOf('3003020105'));
    expect(hexOf(element.raw)).toBe('3003020105');
    expect(Array.from(elements(element), ({ tag }) => tag)).toEqual([TAG.integer]);
  });

  it.each([
    ['nothing', ''],
    ['a tag alone', '30'],
    ['a length that runs out', '300302010'],
    ['content that runs out', '3004020105'],
    ['trailing bytes', '300302010500'],
    ['a second element', '30030201053003020105'],
    ['a length of five bytes', '30850000000001'],
    ['a high tag number', '1f810000'],
    ['an indefinite primitive', '0480040100000000'],
    ['no end mark', '3080020105'],
    ['half an end mark', '308002010500'],
    ['an end mark with a length', '30800201050001'],
    ['a length of all ones', '30ffffffff'],
  ])('%s is refused', (_, hex) => refused(() => parseOne(bytesOf(hex))));

  it('of indefinite length is read without its end mark', () => {
    const element = parseOne(
      write.indefinite(write.integer(5), write.indefinite(write.integer(6))),
    );
    expect(Array.from(elements(element), ({ raw }) => hexOf(raw))).toEqual([
      '020105',
      '30800201060000',
    ]);
  });

  it('[V2] nested without end is refused, not followed', () => {
    refused(() => parseOne(bytesOf('3080'.repeat(100_000))));
    refused(() => parseOne(bytesOf('3080'.repeat(40) + '0000'.repeat(40))));
  });

  it('is refused above the size', () =>
    refused(() => parseOne(write.octetString(new Uint8Array(100)), 50)));
});

describe('fields', () => {
  it('come in order, optional ones may be missing, none may be left', () => {
    const fields = new Fields(
      parseOne(write.sequence(write.integer(1), write.octetString(Uint8Array.of(7)))),
    );
    expect(fields.optional(TAG.set)).toBeNull();
    fields.take(TAG.integer);
    refused(() => fields.end());
    refused(() => fields.take(TAG.integer));
  });
});

describe('values', () => {
  it('integers come from their content bytes, however long', () => {
    expect(smallInteger(parseOne(bytesOf('02047fffffff')), 2 ** 31)).toBe(2 ** 31 - 1);
    expect(smallInteger(parseOne(bytesOf('0203010000')), 2 ** 31)).toBe(65_536);
    refused(() => smallInteger(parseOne(bytesOf('0203010000')), 65_535));
    refused(() => smallInteger(parseOne(bytesOf('0201ff')), 255));
    refused(() => smallInteger(parseOne(bytesOf('02080de0b6b3a7640000')), Number.MAX_SAFE_INTEGER));
    refused(() => integerBytes(parseOne(bytesOf('0200'))));
  });

  it.each([
    '1.2.398.3.10.1.1.2.3.2',
    '2.5.29.15',
    '0.9.2342.19200300.100.1.1',
    '1.2.840.113549.1.9.16.2.47',
    '2.999.1',
  ])('identifier %s', (dotted) => {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
    const written =
      second < 40 ? write.oid(dotted) : write.oid([`${first}`, `${second}`, ...rest].join('.'));
    if (second < 40) expect(oid(parseOne(written))).toBe(dotted);
    else expect(oid(parseOne(bytesOf('0603883701')))).toBe('2.999.1');
  });

  it.each(['0600', '060180', '0602882a80', '060a2affffffffffffffffff'])(
    'identifier %s is refused',
    (hex) => refused(() => oid(parseOne(bytesOf(hex)))),
  );

  it('octet strings in pieces are put together, pieces of pieces too', () => {
    const pieces = write.indefinite.tagged(
      0x24,
      write.octetString(Uint8Array.of(1)),
      write.indefinite.tagged(0x24, write.octetString(Uint8Array.of(2, 3))),
    );
    expect(hexOf(octets(parseOne(pieces)))).toBe('010203');
    refused(() => octets(parseOne(write.tagged(0x24, write.integer(1)))));
  });

  it('a bit string with unused bits is no byte string', () => {
    expect(hexOf(bitBytes(parseOne(bytesOf('0302000f'))))).toBe('0f');
    refused(() => bitBytes(parseOne(bytesOf('0302040f'))));
    refused(() => bitBytes(parseOne(bytesOf('0300'))));
  });

  it('NULL parameters are the same as none', () => {
    const bare = algorithmIdentifier(parseOne(write.sequence(write.oid('1.2.3'))));
    expect(
      algorithmIdentifier(parseOne(write.sequence(write.oid('1.2.3'), write.nothing))),
    ).toEqual(bare);
    refused(() =>
      algorithmIdentifier(
        parseOne(write.sequence(write.oid('1.2.3'), write.nothing, write.nothing)),
      ),
    );
  });

  it('times are moments that exist, in seconds and UTC', () => {
    expect(time(parseOne(write.tagged(0x17, latin('260808235959Z'))))).toBe(
      Date.UTC(2026, 7, 8, 23, 59, 59),
    );
    expect(time(parseOne(write.tagged(0x17, latin('500101000000Z'))))).toBe(Date.UTC(1950, 0, 1));
    expect(time(parseOne(write.tagged(0x18, latin('20500101000000Z'))))).toBe(Date.UTC(2050, 0, 1));
    for (const [tag, text] of [
      [0x17, '261308235959Z'],
      [0x17, '260230000000Z'],
      [0x17, '260808240000Z'],
      [0x17, '260808235960Z'],
      [0x17, '2608082359Z'],
      [0x17, '260808235959+0500'],
      [0x17, '20260808235959Z'],
      [0x18, '260808235959Z'],
      [0x18, '20260808235959.5Z'],
      [0x18, '00010101000000Z'],
      [0x04, '260808235959Z'],
    ] as const)
      refused(() => time(parseOne(write.tagged(tag, latin(text)))));
  });
});

it('[V2] random bytes are an element or a refusal, never anything else, and never take long', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        for (const element of elements(parseOne(bytes))) octets(element);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(DerError);
      }
    }),
    { numRuns: 2000 },
  );
});
