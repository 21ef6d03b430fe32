// `komekshi assemble`: the canonical request of a clear draft, the very bytes that would be signed (design §4, §8).
import { randomUUID } from 'node:crypto';
import { utf8Bytes } from '../core/bytes.ts';
import { AppError } from '../core/errors.ts';
import { assemble } from '../core/request/assemble.ts';
import { clear } from '../core/rules/clear.ts';
import { checkDraft, type CheckedDraft } from '../core/rules/engine.ts';
import { currentPack } from '../core/rules/packs/index.ts';
import type { Lang } from '../core/lang.ts';
import { almatyDate } from '../core/time.ts';
import { lines, type Answer } from './answer.ts';
import { readDraft } from './draft.ts';
import { usageError } from './explain.ts';
import { writeResult } from './files.ts';
import { parseOptions, requiredOption, originOption } from './options.ts';
import { readTrust, TRUST_OPTION } from './trust.ts';
import { STATEMENT_LANGS, type StatementLang } from '../core/lang.ts';

const OPTIONS = { ...TRUST_OPTION, out: { type: 'string' }, origin: { type: 'string' } } as const;

/**
 * As of today alone: a request says the day for which it was checked, and no other than the day it
 * was made. What goes to an endpoint can be delivered by whoever has its Idempotency-Key alone,
 * which is written beside it.
 */
export function assembleCommand(args: readonly string[], lang: Lang): Promise<Answer> {
  const { file, values } = parseOptions(args, OPTIONS);
  const out = requiredOption(values.out, '--out');
  const terms = {
    idempotencyKey: randomUUID(),
    at: Date.now(),
    lang: statementLang(values.lang),
    origin: originOption(values.origin),
  };
  const draft = readDraft(file);
  const checked = checkDraft(draft, currentPack, {
    asOf: almatyDate(terms.at),
    trust: readTrust(values.trust).name,
  });
  const cleared = clear(checked);
  if (cleared === null)
    throw new AppError('ERR_DRAFT_NOT_CLEAR', { rules: openRules(checked).join(', ') });
  const request = assemble(cleared, {
    ...terms,
    audience: { origin: terms.origin, bin: draft.supplier.id ?? '' },
  });
  const keyFile = terms.origin === null ? null : `${out}.key`;
  // The key first: without it the request is of no use to anybody.
  if (keyFile !== null)
    writeResult(keyFile, utf8Bytes(terms.idempotencyKey), [file], {
      isSecret: true,
    });
  writeResult(out, request.dtbs, [file]);
  const { requestId, createdAt, expiresAt } = request.fields;
  const text = lines(
    [
      ['request', requestId],
      ['expires', expiresAt],
      ['written', out],
      ['keyWritten', keyFile],
    ],
    lang,
  );
  return Promise.resolve({
    body: { requestId, createdAt, expiresAt, out, idempotencyKeyFile: keyFile },
    text,
    yes: true,
  });
}

/** What stands between the draft and a signature. */
const openRules = ({ report }: CheckedDraft): string[] =>
  report.findings
    .filter(
      ({ outcome, severity, acknowledgeable, acknowledged }) =>
        !acknowledged &&
        (acknowledgeable ||
          (severity === 'blocking' && (outcome === 'failed' || outcome === 'cantTell'))),
    )
    .map(({ rule }) => rule);

/** The law knows the statement in two languages. */
function statementLang(value = 'ru'): StatementLang {
  const lang = STATEMENT_LANGS.find((known) => known === value);
  if (lang === undefined)
    throw usageError('otherForm', { option: '--lang', form: STATEMENT_LANGS.join('|'), value });
  return lang;
}
