// ServiceRequest → SignedRequest: who may sign, and that a signer is not believed.
import { createHash, randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { describe, expect, test } from 'vitest';
import { readSignedData } from '../../../src/core/crypto/cms.ts';
import { NationalEngine, engineKey } from '../../../src/core/crypto/engine.ts';
import type { AppError } from '../../../src/core/errors.ts';
import { keyFileSigner } from '../../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../../src/core/signing/pkcs12/pfx.ts';
import { carriesSignatureOver } from '../../../src/core/signing/selfCheck.ts';
import { sign } from '../../../src/core/signing/sign.ts';
import type { Signer } from '../../../src/core/signing/signer.ts';
import { type IssueTerms, createWorldCa } from '../../world/ca.ts';
import { gostKeyPair } from '../../world/caKeys.ts';
import { PEOPLE } from '../../world/people.ts';
import { AT, requestOf } from './request.ts';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const IIN = PEOPLE.applicant.iin;

const ca = await createWorldCa({ at: AT });
const request = requestOf(IIN);
const signerOf = async (terms: Partial<IssueTerms> = {}): Promise<Signer> => {
  const { pfx, password } = await ca.issue({ kind: 'individual', algorithm: 'gost', ...terms });
  return keyFileSigner(await openKeyFile(pfx, password), random);
};

test.each(['gost', 'rsa'] as const)('the filer signs with an own %s key', async (algorithm) => {
  const signed = await sign(request, await signerOf({ algorithm }), AT);
  const { fields, dtbs } = request;
  expect(signed).toEqual({
    requestId: fields.requestId,
    audience: fields.audience,
    about: {
      applicantIin: fields.applicant.person.iin,
      applicant: 'Сынақов Әлихан',
      supplier: fields.order.supplier.name,
      periodFrom: fields.order.periodFrom,
      periodTo: fields.order.periodTo,
    },
    trust: 'world',
    expiresAt: Date.parse(fields.expiresAt),
    requestSha256: sha256(dtbs),
    cmsSha256: sha256(signed.cms),
    cms: signed.cms,
  });
  expect(readSignedData(signed.cms).content).toEqual(dtbs);
});

test('an answer by an algorithm that is no longer accepted is none', async () => {
  const signer = await signerOf({ algorithm: 'rsa' });
  const cms = await signer.sign(request.dtbs, { at: AT });
  const isAnswerAt = (at: number): Promise<boolean> =>
    carriesSignatureOver(request.dtbs, cms, signer.certificate, at);
  expect(await isAnswerAt(AT)).toBe(true);
  expect(await isAnswerAt(Date.UTC(2031, 0, 1))).toBe(false);
});

describe('a key that may not sign is refused before anything is signed', () => {
  test.each<[string, Partial<IssueTerms>]>([
    ['ERR_KEY_OTHER_PERSON', { iin: PEOPLE.stranger.iin }],
    ['ERR_KEY_LEGAL_ENTITY', { kind: 'legal-entity', iin: IIN }],
    ['ERR_KEY_AUTHENTICATION', { kind: 'authentication', algorithm: 'rsa' }],
    ['ERR_KEY_EXPIRED', { notAfter: AT - 1000 }],
    ['ERR_KEY_NOT_YET_VALID', { notBefore: AT + 1000 }],
    ['ERR_KEY_NO_IIN', { iin: null }],
    ['ERR_KEY_INFORMATION_SYSTEM', { kind: 'information-system' }],
    ['ERR_KEY_POLICY', { profile: { policy: '1.2.3' } }],
  ])('%s', async (code, terms) => {
    const { certificate } = await signerOf(terms);
    const signer: Signer = {
      certificate,
      sign: () => Promise.reject(new Error('must not be asked')),
    };
    await expect(sign(request, signer, AT)).rejects.toMatchObject({ code });
  });

  test('whatever the trust profile', async () => {
    const stranger = await signerOf({ iin: PEOPLE.stranger.iin });
    for (const trust of ['test', 'world'] as const) {
      await expect(sign(requestOf(IIN, trust), stranger, AT)).rejects.toMatchObject({
        code: 'ERR_KEY_OTHER_PERSON',
      });
    }
  });
});

describe('a signer is not believed', async () => {
  const keys = gostKeyPair();
  const issued = await ca.issue({ kind: 'individual', algorithm: 'gost', keys });
  const ownKey = await openKeyFile(issued.pfx, issued.password);
  const honest = keyFileSigner(ownKey, random);
  const twin = await signerOf({ keys });
  const other = await signerOf();
  const cms = await honest.sign(request.dtbs, { at: AT });
  const rewritten = async (
    from: Uint8Array,
    change: (signed: pkijs.SignedData) => unknown,
  ): Promise<Uint8Array<ArrayBuffer>> => {
    const info = pkijs.ContentInfo.fromBER(Uint8Array.from(from));
    const signed = new pkijs.SignedData({ schema: info.content as unknown });
    await change(signed);
    return new Uint8Array(
      new pkijs.ContentInfo({ contentType: info.contentType, content: signed.toSchema(true) })
        .toSchema()
        .toBER(),
    );
  };
  /** The request under a signature over other bytes. */
  const otherDigest = (signed: pkijs.SignedData): void => {
    signed.encapContentInfo.eContent = new asn1js.OctetString({ valueHex: request.dtbs });
  };
  /** Attributes that are signed as they are sent, but not in the order of DER. */
  const unsorted = (signed: pkijs.SignedData): Promise<void> => {
    const attributes = signed.signerInfos[0]?.signedAttrs?.attributes.toReversed() ?? [];
    signed.signerInfos.forEach((info) => {
      info.signedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes });
    });
    return signed.sign(
      engineKey(ownKey.privateKey),
      0,
      'STREEBOG-512',
      new ArrayBuffer(),
      new NationalEngine(() => random(64)),
    );
  };
  /** A signature that names another certificate of the same key. */
  const otherReference = (signed: pkijs.SignedData): void => {
    const certificate = pkijs.Certificate.fromBER(honest.certificate.der);
    signed.certificates = [certificate];
    signed.signerInfos.forEach((info) => {
      info.sid = new pkijs.IssuerAndSerialNumber(certificate);
    });
  };
  test('read and written again by PKI.js it is still one', async () => {
    const same = { certificate: honest.certificate, sign: () => rewritten(cms, () => undefined) };
    await expect(sign(request, same, AT)).resolves.toMatchObject({ trust: 'world' });
  });
  const flipped = (at: number): Uint8Array<ArrayBuffer> => cms.with(at, (cms[at] ?? 0) ^ 1);

  test.each<[string, () => Promise<Uint8Array<ArrayBuffer>>]>([
    ['other bytes', () => honest.sign(Uint8Array.from([...request.dtbs, 0x20]), { at: AT })],
    ['one changed byte', () => honest.sign(request.dtbs.with(100, 0x58), { at: AT })],
    ['no bytes: detached', () => honest.sign(request.dtbs, { at: AT, detached: true })],
    ['another person of the same name', () => other.sign(request.dtbs, { at: AT })],
    [
      'a second signature beside the first',
      () => rewritten(cms, ({ signerInfos }) => signerInfos.push(...signerInfos)),
    ],
    ['no signature', () => rewritten(cms, ({ signerInfos }) => signerInfos.pop())],
    [
      'the digest of other bytes',
      async () =>
        rewritten(
          await honest.sign(request.dtbs.with(100, 0x58), { at: AT, detached: true }),
          otherDigest,
        ),
    ],
    [
      'another certificate of the same key',
      async () => rewritten(await twin.sign(request.dtbs, { at: AT }), otherReference),
    ],
    ['attributes out of order', () => rewritten(cms, unsorted)],
    ['something after the end', () => Promise.resolve(Uint8Array.from([...cms, 0]))],
    ['nothing', () => Promise.resolve(new Uint8Array())],
    ['rubbish', () => Promise.resolve(Uint8Array.from(random(500)))],
  ])('%s', async (_, lie) => {
    await expect(
      sign(request, { certificate: honest.certificate, sign: lie }, AT),
    ).rejects.toMatchObject({ code: 'ERR_SIGNATURE_SELF_CHECK' });
  });

  test('one flipped bit anywhere but where nothing is said', async () => {
    const byte = (at: number): string => Buffer.from(cms.slice(at, at + 2)).toString('hex');
    // A version number; the NULL of an algorithm; the list of digests that is for whoever hashes while reading.
    const saysNothing = (at: number): boolean =>
      (byte(at - 2) === '0201' && byte(at - 1) === '0101') ||
      byte(at) === '0500' ||
      (at >= 28 && at < 42);
    const [head, tail] = [80, cms.length - 480];
    for (let at = 0; at < cms.length; at += at < head || at >= tail ? 1 : 101) {
      const signing = sign(
        request,
        { certificate: honest.certificate, sign: () => Promise.resolve(flipped(at)) },
        AT,
      );
      const code = await signing.then(
        () => 'signed',
        (thrown: unknown) => (thrown as AppError).code,
      );
      if (code !== 'ERR_SIGNATURE_SELF_CHECK')
        expect([at, code, saysNothing(at)]).toEqual([at, 'signed', true]);
    }
  }, 60_000);
});
