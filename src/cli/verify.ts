// `komekshi verify`: the verdict on a signature in the words of ETSI EN 319 102-1 (design §8).
import { indications } from '../../locales/validation.ts';
import type { Lang } from '../core/lang.ts';
import { certificatesIn } from '../core/verification/questioned.ts';
import type { SignerReport, StampReport, ValidationReport } from '../core/verification/report.ts';
import { verify } from '../core/verification/verify.ts';
import { lines, type Answer } from './answer.ts';
import { checkLines } from './checks.ts';
import { readBytes, readCms } from './files.ts';
import { evidenceFor, failureText, ONLINE_OPTION } from './online.ts';
import { instantOption, parseOptions } from './options.ts';
import { readAnswers, readLists, readTrust, TRUST_OPTION } from './trust.ts';

const OPTIONS = {
  ...TRUST_OPTION,
  ...ONLINE_OPTION,
  content: { type: 'string' },
  at: { type: 'string' },
  crl: { type: 'string', multiple: true },
  ocsp: { type: 'string', multiple: true },
} as const;

export async function verifyCommand(args: readonly string[], lang: Lang): Promise<Answer> {
  const { file, values } = parseOptions(args, OPTIONS);
  const [trust, at] = [readTrust(values.trust), instantOption(values.at)];
  const given = { crls: readLists(values.crl), ocsps: readAnswers(values.ocsp) };
  const cms = readCms(file);
  const { failures, ...evidence } = await evidenceFor({
    ...certificatesIn(cms),
    ...given,
    trust,
    online: values.online,
  });
  const { report } = await verify(cms, {
    trust,
    at,
    ...evidence,
    ...(values.content === undefined ? {} : { content: readBytes(values.content) }),
  });
  const summary = `${indications[report.indication][lang]}: ${verdict(report)}`;
  const silent = lines(
    failures.map((failure) => ['noAnswer', failureText(failure)] as const),
    lang,
  );
  const text = [
    summary,
    ...report.signers.map((signer) => describe(signer, lang)),
    ...(failures.length > 0 ? [silent] : []),
  ].join('\n\n');
  return {
    body: values.online ? { ...report, failures } : report,
    text,
    yes: report.indication === 'TOTAL_PASSED',
  };
}

const verdict = ({
  indication,
  subIndication,
}: Pick<ValidationReport, 'indication' | 'subIndication'>): string =>
  subIndication === null ? indication : `${indication} (${subIndication})`;

const revocation = ({ revocation: status, revocationReason: reason }: SignerReport): string =>
  reason === null ? status : `${status} (${reason})`;

const describe = (signer: SignerReport, lang: Lang): string =>
  [
    lines(
      [
        ['verdict', verdict(signer)],
        ['signer', signer.subject?.commonName],
        ['iin', signer.subject?.iin],
        ['bin', signer.subject?.bin],
        ['algorithm', signer.algorithm],
        ['level', signer.level],
        ['claimedTime', signer.signingTime],
        ['stamped', signer.timestamp],
        ...signer.stamps.map((stamp) => ['timeStamp', stampVerdict(stamp)] as const),
        ['revocation', revocation(signer)],
      ],
      lang,
    ),
    checkLines(signer.checks, lang),
  ].join('\n\n');

const stampVerdict = (stamp: StampReport): string =>
  [
    verdict(stamp),
    ...(stamp.failed === null ? [] : [stamp.failed]),
    ...(stamp.authority === null ? [] : [stamp.authority]),
  ].join(', ');
