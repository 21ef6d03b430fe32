// `komekshi verify`: the verdict on a signature in the words of ETSI EN 319 102-1 (design §8).
import { verify } from '../core/verification/verify.ts';
import type { SignerReport, ValidationReport } from '../core/verification/report.ts';
import { lines, type Answer } from './answer.ts';
import { readBytes } from './files.ts';
import { instantOption, parseOptions } from './options.ts';
import { readAll, readTrust, TRUST_OPTION } from './trust.ts';

const OPTIONS = {
  ...TRUST_OPTION,
  content: { type: 'string' },
  at: { type: 'string' },
  crl: { type: 'string', multiple: true },
} as const;

export async function verifyCommand(args: readonly string[]): Promise<Answer> {
  const { file, values } = parseOptions(args, OPTIONS);
  const { report } = await verify(readBytes(file), {
    trust: readTrust(values.trust),
    at: instantOption(values.at),
    crls: readAll(values.crl),
    ...(values.content === undefined ? {} : { content: readBytes(values.content) }),
  });
  return { body: report, text: describe(report), yes: report.indication === 'TOTAL_PASSED' };
}

const verdict = ({ indication, subIndication }: Pick<ValidationReport, 'indication' | 'subIndication'>): string =>
  subIndication === null ? indication : `${indication} (${subIndication})`;

const describe = (report: ValidationReport): string => [verdict(report), ...report.signers.map(describeSigner)].join('\n\n');

const describeSigner = (signer: SignerReport): string => lines([
  ['verdict', verdict(signer)], ['signer', signer.subject?.commonName], ['IIN', signer.subject?.iin], ['BIN', signer.subject?.bin],
  ['algorithm', signer.algorithm], ['level', signer.level], ['claimed time', signer.signingTime], ['revocation', signer.revocation],
]);
