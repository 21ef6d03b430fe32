// `komekshi sign`: a CAdES-B signature over any file by any signing key, as a signing helper should (design §8).
import { randomBytes } from 'node:crypto';
import type { Lang } from '../core/rules/rule.ts';
import { keyFileSigner } from '../core/signing/keyFileSigner.ts';
import { openKeyFile } from '../core/signing/pkcs12/pfx.ts';
import { keyRefusals, refusalError } from '../core/signing/refusals.ts';
import { lines, type Answer } from './answer.ts';
import { readBytes, writeResult } from './files.ts';
import { parseOptions, requiredOption } from './options.ts';
import { readPassword } from './password.ts';

const OPTIONS = {
  key: { type: 'string' },
  out: { type: 'string' },
  detached: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  'password-file': { type: 'string' },
} as const;

export async function signCommand(args: readonly string[], lang: Lang): Promise<Answer> {
  const { file, values } = parseOptions(args, OPTIONS);
  const key = requiredOption(values.key, '--key');
  const out = requiredOption(values.out, '--out');
  const content = readBytes(file);
  const keyFile = await openKeyFile(readBytes(key), await readPassword(values['password-file'], lang));
  const at = Date.now();
  const [refusal] = keyRefusals(keyFile.certificate, { at, personal: false });
  if (refusal !== undefined && !values.force) throw refusalError(refusal);
  const signer = keyFileSigner(keyFile, (length) => new Uint8Array(randomBytes(length)));
  writeResult(out, await signer.sign(content, { at, detached: values.detached }), [file, key]);
  const { algorithm, subject } = keyFile.certificate;
  const body = { out, algorithm, level: 'CAdES-B', detached: values.detached, signingTime: new Date(at).toISOString(), subject: subject.commonName };
  return { body, text: lines([['written', out], ['signer', body.subject], ['algorithm', algorithm], ['level', body.level]], lang), yes: true };
}
