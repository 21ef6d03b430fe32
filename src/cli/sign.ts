// `komekshi sign`: a CAdES-B, -T or -LT signature over any file by any signing key, as a signing
// helper should (design §8).
import { randomBytes } from 'node:crypto';
import type { Lang } from '../core/lang.ts';
import { type ValidationData, withValidationData } from '../core/signing/cadesLt.ts';
import { keyFileSigner } from '../core/signing/keyFileSigner.ts';
import { openKeyFile } from '../core/signing/pkcs12/pfx.ts';
import { requireRoomFor } from '../core/signing/messageSize.ts';
import { keyRefusals, refusalError } from '../core/signing/refusals.ts';
import { productionTrust } from '../core/verification/anchors/production.ts';
import type { SignerReport } from '../core/verification/report.ts';
import type { TrustProfile } from '../core/verification/trust.ts';
import { verify } from '../core/verification/verify.ts';
import { lines, type Answer } from './answer.ts';
import { readBytes, writeResult } from './files.ts';
import { parseOptions, requiredOption } from './options.ts';
import { readPassword } from './password.ts';
import { readAnswers, readCertificates, readLists, readTrust } from './trust.ts';
import { tsaOption, withStampFrom } from './tsa.ts';

const OPTIONS = {
  key: { type: 'string' },
  out: { type: 'string' },
  detached: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  'password-file': { type: 'string' },
  certificate: { type: 'string' },
  tsa: { type: 'string' },
  chain: { type: 'string', multiple: true },
  crl: { type: 'string', multiple: true },
  ocsp: { type: 'string', multiple: true },
  trust: { type: 'string' },
} as const;

export async function signCommand(args: readonly string[], lang: Lang): Promise<Answer> {
  const { file, values } = parseOptions(args, OPTIONS);
  const key = requiredOption(values.key, '--key');
  const out = requiredOption(values.out, '--out');
  const [tsa, trust] = [
    tsaOption(values.tsa),
    values.trust === undefined ? null : readTrust(values.trust),
  ];
  const data = validationData(values);
  const content = readBytes(file);
  // Before anybody is asked for a password.
  if (!values.detached) requireRoomFor(content);
  const password = await readPassword(values['password-file'], lang);
  const at = Date.now();
  const keyFile = await openKeyFile(readBytes(key), password, { at, pick: values.certificate });
  const [refusal] = keyRefusals(keyFile.certificate, { at, personal: false });
  if (refusal !== undefined && !values.force) throw refusalError(refusal);
  const signer = keyFileSigner(keyFile, (length) => new Uint8Array(randomBytes(length)));
  const signed = await signer.sign(content, { at, detached: values.detached });
  const { cms: stamped, stamp } =
    tsa === null ? { cms: signed, stamp: null } : await withStampFrom(tsa, signed, trust);
  const cms = withValidationData(stamped, data);
  writeResult(out, cms, [
    file,
    key,
    ...[values.chain, values.crl, values.ocsp].flatMap((files) => files ?? []),
  ]);
  const { algorithm, subject } = keyFile.certificate;
  const body = {
    out,
    algorithm,
    level: await levelOf(
      { cms, content, data, isStamped: stamp !== null },
      trust ?? productionTrust,
    ),
    detached: values.detached,
    signingTime: new Date(at).toISOString(),
    timestamp: stamp && stamp.time,
    authority: stamp && stamp.authority,
    subject: subject.commonName,
  };
  return { body, text: told(body, lang), yes: true };
}

type Line = string | null;

const told = (
  {
    out,
    subject,
    algorithm,
    level,
    timestamp,
    authority,
  }: Readonly<Record<'out' | 'subject' | 'algorithm' | 'level' | 'timestamp' | 'authority', Line>>,
  lang: Lang,
): string =>
  lines(
    [
      ['written', out],
      ['signer', subject],
      ['algorithm', algorithm],
      ['level', level],
      ['stamped', timestamp],
      ['authority', authority],
    ],
    lang,
  );

const validationData = ({
  chain,
  crl,
  ocsp,
}: {
  readonly chain?: string[] | undefined;
  readonly crl?: string[] | undefined;
  readonly ocsp?: string[] | undefined;
}): Required<ValidationData> => ({
  certificates: readCertificates(chain),
  crls: readLists(crl),
  ocsps: readAnswers(ocsp),
});

interface Result {
  readonly cms: Uint8Array;
  readonly content: Uint8Array;
  readonly data: Required<ValidationData>;
  readonly isStamped: boolean;
}

/**
 * With validation data, the level that a verifier finds: files that say nothing about this
 * signature raise no level.
 */
async function levelOf(
  { cms, content, data, isStamped }: Result,
  trust: TrustProfile,
): Promise<SignerReport['level']> {
  const isBare = Object.values(data).every(({ length }) => length === 0);
  if (isBare) return isStamped ? 'CAdES-T' : 'CAdES-B';
  const { crls, ocsps } = data;
  const { report } = await verify(cms, { content, trust, at: Date.now(), crls, ocsps });
  return report.signers[0]?.level ?? 'CMS';
}
