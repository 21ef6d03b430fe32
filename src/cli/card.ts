// `komekshi card`: a signed request and its receipt as a page to print, judged from the files alone.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { utf8Bytes } from '../core/bytes.ts';
import { indications } from '../../locales/validation.ts';
import { cardOf, isSound, type Card } from '../core/card/card.ts';
import type { Lang } from '../core/lang.ts';
import { PERSON_POLICY } from '../core/verification/policy.ts';
import { certificatesIn } from '../core/verification/questioned.ts';
import { cardHtml } from '../ui/card/cardHtml.tsx';
import { lines, type Answer } from './answer.ts';
import { readCms, writeResult } from './files.ts';
import { evidenceFor, failureText, ONLINE_OPTION } from './online.ts';
import { instantOption, parseOptions, requiredOption } from './options.ts';
import { readAnswers, readLists, readTrust, TRUST_OPTION } from './trust.ts';

const OPTIONS = {
  ...TRUST_OPTION,
  ...ONLINE_OPTION,
  receipt: { type: 'string' },
  out: { type: 'string' },
  at: { type: 'string' },
  crl: { type: 'string', multiple: true },
  ocsp: { type: 'string', multiple: true },
} as const;

const SHEETS = ['../ui/tokens.css', '../ui/style.css', '../ui/card/card.css'];

/**
 * Yes where all of it holds: the signature, the statement, the signer, and the receipt where one is
 * given. The page is written either way.
 */
export async function cardCommand(args: readonly string[], lang: Lang): Promise<Answer> {
  const { file, values } = parseOptions(args, OPTIONS);
  const out = requiredOption(values.out, '--out');
  const [cms, receiptCms] = [
    readCms(file),
    values.receipt === undefined ? null : readCms(values.receipt),
  ];
  const [trust, at] = [readTrust(values.trust), instantOption(values.at)];
  const given = { crls: readLists(values.crl), ocsps: readAnswers(values.ocsp) };
  const asked = [cms, ...(receiptCms === null ? [] : [receiptCms])].map(certificatesIn);
  const { failures, ...evidence } = await evidenceFor({
    certificates: asked.flatMap(({ certificates }) => certificates),
    intermediates: asked.flatMap(({ intermediates }) => intermediates),
    ...given,
    trust,
    online: values.online,
  });
  const card = await cardOf({ cms, receiptCms }, { trust, at, policy: PERSON_POLICY, ...evidence });
  writeResult(out, utf8Bytes(cardHtml(card, lang, style())), [
    file,
    ...(values.receipt === undefined ? [] : [values.receipt]),
  ]);
  return {
    body: bodyOf(card),
    text: describe(card, out, failures.map(failureText), lang),
    yes: isSound(card),
  };
}

function style(): { readonly css: string; readonly sha256: string } {
  const css = SHEETS.map((sheet) => readFileSync(new URL(sheet, import.meta.url), 'utf8')).join(
    '\n',
  );
  return { css, sha256: createHash('sha256').update(css).digest('base64') };
}

const bodyOf = (card: Card): object => ({
  sound: isSound(card),
  requestId: card.request?.requestId ?? null,
  indication: card.report.indication,
  subIndication: card.report.subIndication,
  requestSha256: card.requestSha256,
  cmsSha256: card.cmsSha256,
  receipt: card.receipt && {
    standing: card.receipt.standing,
    indication: card.receipt.report.indication,
    receiptId: card.receipt.receipt?.receiptId ?? null,
  },
});

const describe = (
  { report, request }: Card,
  out: string,
  silent: readonly string[],
  lang: Lang,
): string =>
  [
    indications[report.indication][lang],
    lines(
      [
        ['written', out],
        ['request', request?.requestId],
        ...silent.map((text) => ['noAnswer', text] as const),
      ],
      lang,
    ),
  ].join('\n\n');
