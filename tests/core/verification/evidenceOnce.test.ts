// What a message carries to be judged by is verified once, however many signers and stamps it is
// asked about: whoever sends a message chooses how much of it there is.
import { expect, it, vi } from 'vitest';
import * as algorithms from '../../../src/core/crypto/algorithms.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { parseX509 } from '../../../src/core/crypto/x509.ts';
import { withValidationData } from '../../../src/core/signing/cadesLt.ts';
import { signatureToStamp, withSignatureTimeStamp } from '../../../src/core/signing/cadesT.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify } from '../../../src/core/verification/verify.ts';
import { createWorldCa } from '../../world/ca.ts';
import { rsaKeyPair } from '../../world/caKeys.ts';
import { answerAbout, createLongTerm, rootList } from '../../world/longTerm.ts';
import { NO_CHECK, ocspAnswer } from '../../world/ocspAnswer.ts';

const AT = Date.UTC(2026, 10, 22, 10),
  SECOND = 1000;
const LATER = AT + 3 * 365 * 86_400 * SECOND;
const digests = vi.spyOn(algorithms, 'digest');
const tried = vi.spyOn(algorithms, 'verifySignature');
vi.mock(import('../../../src/core/crypto/algorithms.ts'), async (original) => ({
  ...(await original()),
}));

it("forged answers cost a signature for the answer's responder, and no more with four stamps", async () => {
  const [ca, stranger] = [await createWorldCa({ at: AT }), await createWorldCa({ at: AT })];
  const { t, b, tsa, key, evidence } = await createLongTerm({
    ca,
    algorithm: 'rsa',
    at: AT,
    content: new Uint8Array(Buffer.from('the request')),
  });
  const keys = rsaKeyPair();
  // By its own word made by the issuing authority to answer.
  const { certificateDer: certificate } = await stranger.issue({
    kind: 'individual',
    algorithm: 'rsa',
    keys,
    iin: null,
    more: [NO_CHECK],
    profile: { usage: ['digitalSignature'], extendedUsage: [OID.ocspSigning] },
  });
  const responder = {
    keys,
    certificate,
    name: new Uint8Array(Buffer.from(parseX509(certificate).subject.der, 'hex')),
  };
  const forged = Array.from({ length: 29 }, (_, i) =>
    ocspAnswer({
      issuer: ca.issuing.rsa,
      responder,
      producedAt: AT + i * SECOND,
      singles: [key, tsa]
        .flatMap((one) => Array<typeof one>(32).fill(one))
        .map(({ serialNumber }) => ({
          serial: Buffer.from(serialNumber, 'hex'),
          status: { revokedAt: AT - SECOND },
          thisUpdate: AT,
        })),
    }),
  );
  const stamped = [1, 2, 3].reduce(
    (cms, i) =>
      withSignatureTimeStamp(
        cms,
        tsa.stamp(signatureToStamp(b), { at: AT + 60 * SECOND + i * SECOND }),
      ),
    t,
  );
  const hostile = withValidationData(stamped, {
    ...evidence,
    ocsps: [...forged, ...evidence.ocsps],
  });
  const end = parseX509(tsa.certificateDer).notAfter - SECOND;
  const ownWord = answerAbout(ca, 'rsa', { serialNumber: tsa.serialNumber, at: end });
  tried.mockClear();
  digests.mockClear();
  const { report } = await verify(hostile, {
    trust: trustFromCertificates('world', [ca.roots.rsa.certificate]),
    at: LATER,
    ocsps: [ownWord],
    crls: [rootList(ca, 'rsa', LATER)],
  });
  expect(report.signers).toMatchObject([
    { indication: 'TOTAL_PASSED', level: 'CAdES-LT', stamps: [{}, {}, {}, {}] },
  ]);
  // The responder's certificate in each forged answer, the two true answers and the root's list, and the verifier's
  // own; and the two certificates on the path of the signer and of whoever made each stamp.
  expect(tried.mock.calls.length).toBe(29 + 2 + 1 + 2 + 5 * 2);
  // Of the issuer's name and key once for each path, however often the answers name its certificates.
  expect(digests.mock.calls.length).toBeLessThan(100);
});
