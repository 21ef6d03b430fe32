// Verdicts: nothing is thrown, and no changed message passes unless everything that its signers
// signed is in it unchanged.
import { readCertificate } from '../../src/core/crypto/certificate.ts';
import { withSignatureTimeStamp } from '../../src/core/signing/cadesT.ts';
import { carriesSignatureOver } from '../../src/core/signing/selfCheck.ts';
import { validateCertificate } from '../../src/core/verification/path.ts';
import type { SignerReport } from '../../src/core/verification/report.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { verify, type Verified } from '../../src/core/verification/verify.ts';
import { AT, CONTENT, samplesOf, type Sample, synthetic } from './corpus.ts';
import { inputOf } from './formatTargets.ts';
import { mutateAsn1 } from './mutate.ts';
import { holds, type SignedBytes, signedBytesOf } from './signedBytes.ts';
import { codedOrRead, expectThat, type Outcome, type Target } from './target.ts';
import { parse, write } from './tlv.ts';

const ROOT = synthetic('certificate/root.cer');
const TRUST = trustFromCertificates('world', [
  ROOT,
  ...samplesOf('trust').map(({ bytes }) => bytes),
]);
const CRLS = samplesOf('list').map(({ bytes }) => bytes);
const terms = { trust: TRUST, at: AT, crls: CRLS };

/** Who says what when, as far as a report tells. */
const claimOf = ({ certificateSha256, signingTime, subject }: SignerReport): string =>
  JSON.stringify([certificateSha256, signingTime, subject]);

interface Original {
  readonly verified: Verified;
  readonly signed: SignedBytes;
}

/** Of every message: a splice may put the whole of one in the place of another. */
const originals = (): Promise<readonly Original[]> =>
  (made ??= Promise.all(
    samplesOf('cms').map(async ({ bytes }) => ({
      verified: await verify(bytes, terms),
      signed: signedBytesOf(bytes),
    })),
  ));
let made: Promise<readonly Original[]> | undefined;

const isOk = ({ checks }: SignerReport, constraint: string): boolean =>
  checks.some((check) => check.constraint === constraint && check.status === 'OK');
const mathematicsHold = (signer: SignerReport): boolean =>
  isOk(signer, 'signature-value') && isOk(signer, 'content-digest');

/**
 * Whether a signer of an original says the same, over the same content, and all that he signed is
 * in the message as it was.
 */
const isOf =
  (mutant: Uint8Array, content: Uint8Array | null, signer: SignerReport, isPassed: boolean) =>
  ({ verified, signed }: Original): boolean => {
    const isSameContent =
      content === null ||
      (verified.content !== null && Buffer.from(content).equals(verified.content));
    const times = verified.report.signers.map(({ timestamp }) => timestamp);
    return (
      isSameContent &&
      verified.report.signers.some(
        (own, i) =>
          own.signingTime === signer.signingTime &&
          holds(mutant, signed, i, content === null) &&
          (!isPassed ||
            (claimOf(own) === claimOf(signer) &&
              (signer.timestamp === null || times.includes(signer.timestamp)))),
      )
    );
  };

async function judge(mutant: Uint8Array): Promise<Outcome> {
  const { report, content } = await verify(mutant, terms);
  const isPassed = report.indication === 'TOTAL_PASSED';
  expectThat(!isPassed || report.signers.length > 0, 'passed without a signer');
  for (const signer of report.signers.filter((each) => isPassed || mathematicsHold(each))) {
    const known = await originals();
    expectThat(
      known.some(isOf(mutant, content, signer, isPassed)),
      isPassed ? 'a changed message passes' : 'a signature holds over changed bytes',
    );
  }
  return isPassed ? 'accepted' : 'refused';
}

/** The first element inside, which is what an authority signs. */
function signedPart(bytes: Uint8Array): Buffer {
  const [whole] = parse(bytes) ?? [];
  const [tbs] = whole?.children ?? [];
  return tbs === undefined ? Buffer.from(bytes) : Buffer.from(write([tbs]));
}

const GOST = synthetic('certificate/gost.cer');
const certificateTerms = {
  trust: trustFromCertificates('world', [ROOT]),
  intermediates: [],
  at: AT,
};
const SILENT = synthetic('crl/silent.crl');

async function judgeCertificate(mutant: Uint8Array): Promise<Outcome> {
  const { indication } = await validateCertificate(mutant, { ...certificateTerms, crls: [SILENT] });
  if (indication !== 'TOTAL_PASSED') return 'refused';
  expectThat(
    ['gost', 'rsa', 'root'].some((name) =>
      Buffer.from(mutant).includes(signedPart(synthetic(`certificate/${name}.cer`))),
    ),
    'a changed certificate is trusted',
  );
  return 'accepted';
}

/** Evidence that says good is unchanged in what was signed; evidence that says revoked never comes to say good. */
async function judgeEvidence(mutant: Uint8Array, { name }: Sample): Promise<Outcome> {
  const evidence = name.startsWith('ocsp') ? { crls: [], ocsps: [mutant] } : { crls: [mutant] };
  const { revocation } = await validateCertificate(GOST, { ...certificateTerms, ...evidence });
  if (revocation === 'good') {
    const isWhole = ['crl/silent.crl', 'ocsp/good.ocsp'].some((good) =>
      Buffer.from(mutant).includes(responseData(synthetic(good), good)),
    );
    expectThat(isWhole, `${name} says good once changed`);
  }
  return revocation === 'unknown' ? 'refused' : 'accepted';
}

/** What is signed: of a list its first element, of an answer the first element of what its OCTET STRING holds. */
function responseData(bytes: Uint8Array, name: string): Buffer {
  if (!name.startsWith('ocsp')) return signedPart(bytes);
  const tbs =
    parse(bytes)?.[0]?.children?.[1]?.children?.[0]?.children?.[1]?.children?.[0]?.children?.[0];
  return tbs === undefined ? Buffer.from(bytes) : Buffer.from(write([tbs]));
}

const SIGNER = readCertificate(GOST);
const TOKEN = synthetic('token/stamp.tst');

export const VERDICT_TARGETS: readonly Target[] = [
  { name: 'verify', weight: 6, input: inputOf(mutateAsn1, ['cms']), run: judge },
  { name: 'path', weight: 3, input: inputOf(mutateAsn1, ['certificate']), run: judgeCertificate },
  {
    name: 'revocation',
    weight: 4,
    input: inputOf(mutateAsn1, ['crl', 'ocsp']),
    run: judgeEvidence,
  },
  {
    name: 'self-check',
    weight: 2,
    input: inputOf(mutateAsn1, ['cms']),
    run: (mutant) =>
      codedOrRead(/^ERR_CMS_UNREADABLE$/, async () => {
        if (!(await carriesSignatureOver(CONTENT, mutant, SIGNER, AT))) return;
        expectThat(
          holds(mutant, signedBytesOf(synthetic('cms/gost.cms')), 0),
          "the signer's own check is deceived",
        );
      }),
  },
  {
    name: 'stamping',
    weight: 2,
    input: inputOf(mutateAsn1, ['cms', 'token']),
    run: (mutant, { name }) =>
      codedOrRead(/^ERR_(CMS_UNREADABLE|STAMP_(UNREADABLE|MISMATCH))$/, () =>
        name.startsWith('t')
          ? withSignatureTimeStamp(synthetic('cms/world.cms'), mutant)
          : withSignatureTimeStamp(mutant, TOKEN),
      ),
  },
];
