// `komekshi assemble`: the canonical request of a clear draft, the very bytes that would be signed (design §4, §8).
import { randomUUID } from 'node:crypto';
import { AppError } from '../core/errors.ts';
import { assemble } from '../core/request/assemble.ts';
import { clear } from '../core/rules/clear.ts';
import { checkDraft } from '../core/rules/engine.ts';
import { currentPack } from '../core/rules/packs/index.ts';
import { almatyDate } from '../core/time.ts';
import { lines, type Answer } from './answer.ts';
import { readDraft } from './draft.ts';
import { writeBytes } from './files.ts';
import { dateOption, parseOptions, requiredOption } from './options.ts';
import { trustName, TRUST_OPTION } from './trust.ts';

const OPTIONS = { ...TRUST_OPTION, 'as-of': { type: 'string' }, out: { type: 'string' }, origin: { type: 'string' } } as const;

export async function assembleCommand(args: readonly string[]): Promise<Answer> {
  const { file, values } = parseOptions(args, OPTIONS);
  const out = requiredOption(values.out, '--out');
  const at = Date.now();
  const draft = readDraft(file);
  const checked = checkDraft(draft, currentPack, { asOf: dateOption(values['as-of'], almatyDate(at)), trust: trustName(values.trust) });
  const cleared = clear(checked);
  if (cleared === null) {
    const reasons = checked.report.findings.filter(({ outcome, acknowledged }) => !acknowledged && (outcome === 'failed' || outcome === 'cantTell'));
    throw new AppError('ERR_DRAFT_NOT_CLEAR', { rules: reasons.map(({ rule }) => rule).join(', ') });
  }
  const audience = { origin: values.origin ?? null, bin: draft.supplier.id ?? '' };
  const request = assemble(cleared, { requestId: randomUUID(), at, lang: values.lang === 'kk' ? 'kk' : 'ru', audience });
  writeBytes(out, request.dtbs);
  const { requestId, createdAt, expiresAt } = request.fields;
  return Promise.resolve({ body: { requestId, createdAt, expiresAt, out }, text: lines([['request', requestId], ['expires', expiresAt], ['written', out]]), yes: true });
}
