// `komekshi key`: what a key file is, whose, and every reason why the signing flow would refuse it (design §8).
import type { CertificateView } from '../core/crypto/certificate.ts';
import type { Lang } from '../core/lang.ts';
import { openKeyFile } from '../core/signing/pkcs12/pfx.ts';
import { keyRefusals, type KeyRefusal } from '../core/signing/refusals.ts';
import type { SourceFailure } from '../core/verification/collect.ts';
import { validateCertificate, type PathVerdict } from '../core/verification/path.ts';
import { labels } from '../../locales/commandLine.ts';
import { lines, type Answer } from './answer.ts';
import { readBytes } from './files.ts';
import { evidenceFor, failureText, ONLINE_OPTION } from './online.ts';
import { instantOption, parseOptions } from './options.ts';
import { readPassword } from './password.ts';
import { readAnswers, readLists, readTrust, TRUST_OPTION } from './trust.ts';

type Refusal = KeyRefusal | 'untrusted' | 'revoked';

const OPTIONS = {
  ...TRUST_OPTION,
  ...ONLINE_OPTION,
  at: { type: 'string' },
  crl: { type: 'string', multiple: true },
  ocsp: { type: 'string', multiple: true },
  'password-file': { type: 'string' },
  certificate: { type: 'string' },
} as const;

export async function keyCommand(args: readonly string[], lang: Lang): Promise<Answer> {
  const { file, values } = parseOptions(args, OPTIONS);
  const at = instantOption(values.at);
  const given = {
    trust: readTrust(values.trust),
    crls: readLists(values.crl),
    ocsps: readAnswers(values.ocsp),
  };
  const { certificate } = await openKeyFile(
    readBytes(file),
    await readPassword(values['password-file'], lang),
    { at, pick: values.certificate },
  );
  const own = keyRefusals(certificate, { at, personal: true });
  const { failures, ...evidence } = await evidenceFor({
    ...given,
    certificates: [certificate.der],
    online: values.online,
  });
  const path = await validateCertificate(certificate.der, {
    trust: given.trust,
    ...evidence,
    intermediates: [],
    at,
  });
  return answer(
    certificate,
    [...own, ...pathRefusals(path, own)],
    values.online ? { path, failures } : null,
    lang,
  );
}

/** Without lists revocation is unknown, which is no refusal here: whoever receives the signature asks for it. */
function pathRefusals(
  { subIndication, revocation }: PathVerdict,
  own: readonly KeyRefusal[],
): Refusal[] {
  // If the path is out of date but the key is not, an authority is.
  const isOutdated =
    subIndication === 'OUT_OF_BOUNDS_NO_POE' &&
    !own.includes('expired') &&
    !own.includes('not-yet-valid');
  const isUntrusted =
    subIndication === 'NO_CERTIFICATE_CHAIN_FOUND' ||
    subIndication === 'CHAIN_CONSTRAINTS_FAILURE' ||
    isOutdated;
  return [
    ...(isUntrusted ? (['untrusted'] as const) : []),
    ...(revocation === 'revoked' ? (['revoked'] as const) : []),
  ];
}

/** What was asked, and the answers; empty if nobody was asked. */
type Asking = { readonly path: PathVerdict; readonly failures: readonly SourceFailure[] } | null;

function answer(
  certificate: CertificateView,
  refusals: readonly Refusal[],
  asking: Asking,
  lang: Lang,
): Answer {
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
    ...(asking && {
      revocation: asking.path.revocation,
      revocationReason: asking.path.revocationReason ?? null,
      failures: asking.failures,
    }),
  };
  const text = lines(
    [
      ['holder', commonName],
      ['iin', iin],
      ['bin', bin],
      ['issuer', body.issuer],
      ['validFrom', body.notBefore],
      ['validUntil', body.notAfter],
      ['algorithm', body.algorithm],
      ['owner', body.owner],
      ['keyUsage', body.usage],
      ['revocation', asking && `${asking.path.revocation} (${asking.path.revocationReason ?? ''})`],
      ...(asking?.failures ?? []).map((failure) => ['noAnswer', failureText(failure)] as const),
      ['refusals', refusals.join(', ') || labels.none[lang]],
    ],
    lang,
  );
  return { body, text, yes: refusals.length === 0 };
}
