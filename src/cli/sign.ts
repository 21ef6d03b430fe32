// `komekshi sign`: a CAdES-B or -T signature over any file by any signing key, as a signing helper should (design §8).
import { randomBytes } from 'node:crypto';
import type { Lang } from '../core/rules/rule.ts';
import { keyFileSigner } from '../core/signing/keyFileSigner.ts';
import { openKeyFile } from '../core/signing/pkcs12/pfx.ts';
import { keyRefusals, refusalError } from '../core/signing/refusals.ts';
import { lines, type Answer } from './answer.ts';
import { readBytes, writeResult } from './files.ts';
import { parseOptions, requiredOption } from './options.ts';
import { readPassword } from './password.ts';
import { readTrust } from './trust.ts';
import { tsaOption, withStampFrom } from './tsa.ts';

const OPTIONS = {
  key: { type: 'string' },
  out: { type: 'string' },
  detached: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  'password-file': { type: 'string' },
  tsa: { type: 'string' },
  trust: { type: 'string' },
} as const;

export async function signCommand(args: readonly string[], lang: Lang): Promise<Answer> {
  const { file, values } = parseOptions(args, OPTIONS);
  const key = requiredOption(values.key, '--key');
  const out = requiredOption(values.out, '--out');
  const [tsa, trust] = [tsaOption(values.tsa), values.trust === undefined ? null : readTrust(values.trust)];
  const content = readBytes(file);
  const keyFile = await openKeyFile(readBytes(key), await readPassword(values['password-file'], lang));
  const at = Date.now();
  const [refusal] = keyRefusals(keyFile.certificate, { at, personal: false });
  if (refusal !== undefined && !values.force) throw refusalError(refusal);
  const signer = keyFileSigner(keyFile, (length) => new Uint8Array(randomBytes(length)));
  const signed = await signer.sign(content, { at, detached: values.detached });
  const { cms, stamp } = tsa === null ? { cms: signed, stamp: null } : await withStampFrom(tsa, signed, trust);
  writeResult(out, cms, [file, key]);
  const { algorithm, subject } = keyFile.certificate;
  const body = {
    out, algorithm, level: stamp === null ? 'CAdES-B' : 'CAdES-T', detached: values.detached, signingTime: new Date(at).toISOString(),
    timestamp: stamp && stamp.time, authority: stamp && stamp.authority, subject: subject.commonName,
  };
  const rows = [['written', out], ['signer', body.subject], ['algorithm', algorithm], ['level', body.level], ['stamped', body.timestamp], ['authority', body.authority]] as const;
  return { body, text: lines(rows, lang), yes: true };
}
