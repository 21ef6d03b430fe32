// `komekshi provider-card`: a provider's card, for an endpoint that gives none out itself. Name and
// BIN are those of the key's certificate.
import { randomBytes } from 'node:crypto';
import { utf8Bytes } from '../core/bytes.ts';
import type { CertificateView } from '../core/crypto/certificate.ts';
import { AppError } from '../core/errors.ts';
import type { Lang } from '../core/lang.ts';
import { writeProviderCard } from '../core/providerCard/providerCard.ts';
import { keyFileSigner } from '../core/signing/keyFileSigner.ts';
import { openKeyFile } from '../core/signing/pkcs12/pfx.ts';
import { keyRefusals, refusalError } from '../core/signing/refusals.ts';
import { lines, type Answer } from './answer.ts';
import { readBytes, writeResult } from './files.ts';
import { originOption, parseOptions, requiredOption } from './options.ts';
import { readPassword } from './password.ts';

const OPTIONS = {
  origin: { type: 'string' },
  out: { type: 'string' },
  'password-file': { type: 'string' },
  certificate: { type: 'string' },
} as const;

export async function providerCardCommand(args: readonly string[], lang: Lang): Promise<Answer> {
  const { file, values } = parseOptions(args, OPTIONS);
  const origin = originOption(requiredOption(values.origin, '--origin')) ?? '';
  const out = requiredOption(values.out, '--out');
  const password = await readPassword(values['password-file'], lang);
  const at = Date.now();
  const keyFile = await openKeyFile(readBytes(file), password, { at, pick: values.certificate });
  const [refusal] = keyRefusals(keyFile.certificate, { at, personal: false });
  if (refusal !== undefined) throw refusalError(refusal);
  const provider = { ...entityOf(keyFile.certificate), origin };
  const signer = keyFileSigner(keyFile, (length) => new Uint8Array(randomBytes(length)));
  writeResult(out, await signer.sign(utf8Bytes(writeProviderCard(provider)), { at }), [file]);
  return {
    body: { out, ...provider },
    text: lines(
      [
        ['written', out],
        ['signer', provider.name],
      ],
      lang,
    ),
    yes: true,
  };
}

/** Throws ERR_PROVIDER_CARD_SIGNATURE for a key that no card is believed by. */
function entityOf({ owner, subject }: CertificateView): {
  readonly name: string;
  readonly bin: string;
} {
  const { organization: name, bin } = subject;
  if (owner !== 'legal-entity' || name === null || bin === null)
    throw new AppError('ERR_PROVIDER_CARD_SIGNATURE', { reason: 'signer' });
  return { name, bin };
}
