// `komekshi key`: what a key file is, whose, and every reason why the signing flow would refuse it (design §8).
import { keyRefusals, type KeyRefusal } from '../core/signing/refusals.ts';
import { openKeyFile } from '../core/signing/pkcs12/pfx.ts';
import { validateCertificate } from '../core/verification/path.ts';
import type { CertificateView } from '../core/crypto/certificate.ts';
import { lines, type Answer } from './answer.ts';
import { readBytes } from './files.ts';
import { instantOption, parseOptions } from './options.ts';
import { readPassword } from './password.ts';
import { readAll, readTrust, TRUST_OPTION } from './trust.ts';

type Refusal = KeyRefusal | 'untrusted' | 'revoked';

const OPTIONS = {
  ...TRUST_OPTION,
  at: { type: 'string' },
  crl: { type: 'string', multiple: true },
  'password-file': { type: 'string' },
} as const;

export async function keyCommand(args: readonly string[]): Promise<Answer> {
  const { file, values } = parseOptions(args, OPTIONS);
  const at = instantOption(values.at);
  const trust = readTrust(values.trust);
  const crls = readAll(values.crl);
  const { certificate } = await openKeyFile(readBytes(file), await readPassword(values['password-file']));
  const path = await validateCertificate(certificate.der, { trust, intermediates: [], at, crls });
  const refusals: Refusal[] = keyRefusals(certificate, { at, personal: true });
  if (path.subIndication === 'NO_CERTIFICATE_CHAIN_FOUND') refusals.push('untrusted');
  if (path.revocation === 'revoked') refusals.push('revoked');
  return answer(certificate, refusals);
}

function answer(certificate: CertificateView, refusals: readonly Refusal[]): Answer {
  const { commonName, iin, bin } = certificate.subject;
  const body = {
    subject: { commonName, iin, bin },
    issuer: certificate.issuer,
    notBefore: new Date(certificate.notBefore).toISOString(),
    notAfter: new Date(certificate.notAfter).toISOString(),
    algorithm: certificate.algorithm,
    owner: certificate.owner,
    usage: certificate.usage,
    refusals,
  };
  const text = lines([
    ['holder', commonName], ['IIN', iin], ['BIN', bin], ['issuer', body.issuer], ['valid from', body.notBefore], ['valid until', body.notAfter],
    ['algorithm', body.algorithm], ['owner', body.owner], ['usage', body.usage], ['refusals', refusals.join(', ') || 'none'],
  ]);
  return { body, text, yes: refusals.length === 0 };
}
