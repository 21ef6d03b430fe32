// The checks behind a verdict on a signature, in plain words: what was asked, and what it means
// where the answer is no (src/core/verification/checks.ts; sub-indications of ETSI EN 319 102-1
// stay beside them for those who know the standard).
import type { Texts } from '../src/core/rules/rule.ts';
import type { Lang } from '../src/core/lang.ts';
import type { CheckStatus } from '../src/core/verification/checks.ts';
import type { Constraint } from '../src/core/verification/constraint.ts';
import type { Indication } from '../src/core/verification/indication.ts';
import type { RevocationReason } from '../src/core/verification/revocationFinding.ts';
import type { CheckText } from './checkText.ts';
import { signatureChecks } from './signatureChecks.ts';
import { stampChecks } from './stampChecks.ts';
import { certificateChecks } from './certificateChecks.ts';

export const verdict = {
  ofRequest: {
    kk: 'Қолтаңбаңыз қалай тексерілді',
    ru: 'Как проверена ваша подпись',
    en: 'How your signature was checked',
  },
  ofReceipt: {
    kk: 'Қолхаттың қолтаңбасы қалай тексерілді',
    ru: 'Как проверена подпись квитанции',
    en: 'How the receipt’s signature was checked',
  },
  judging: { kk: 'Тексеріліп жатыр…', ru: 'Проверяем…', en: 'Checking…' },
  signature: {
    kk: 'Қолтаңба деңгейі {level}, алгоритмі {algorithm}',
    ru: 'Уровень подписи {level}, алгоритм {algorithm}',
    en: 'Signature level {level}, algorithm {algorithm}',
  },
} satisfies Record<string, Texts>;

export const indications = {
  TOTAL_PASSED: { kk: 'Қолтаңба дұрыс', ru: 'Подпись верна', en: 'The signature is valid' },
  TOTAL_FAILED: {
    kk: 'Қолтаңба дұрыс емес',
    ru: 'Подпись неверна',
    en: 'The signature is not valid',
  },
  INDETERMINATE: {
    kk: 'Қолтаңба туралы айту мүмкін емес',
    ru: 'О подписи нельзя сказать наверняка',
    en: 'It cannot be told whether the signature is valid',
  },
} satisfies Record<Indication, Texts>;

export const statuses = {
  OK: { kk: 'иә', ru: 'да', en: 'yes' },
  NOT_OK: { kk: 'жоқ', ru: 'нет', en: 'no' },
  WARNING: { kk: 'назар аударыңыз', ru: 'внимание', en: 'take note' },
  INFORMATION: { kk: 'мәлімет', ru: 'к сведению', en: 'for information' },
  IGNORED: { kk: 'қаралмады', ru: 'не проверялось', en: 'not looked at' },
} satisfies Record<CheckStatus, Texts>;

export const checks = {
  ...signatureChecks,
  ...stampChecks,
  ...certificateChecks,
} satisfies Record<Constraint, CheckText>;

/** Where it came from that a certificate is good or revoked, and why nobody could say. */
export const revocationReasons = {
  crl: {
    kk: 'кері қайтарылғандар тізімі бойынша',
    ru: 'по списку отозванных',
    en: 'by the list of revoked certificates',
  },
  'delta-crl': {
    kk: 'тізім мен оның өзгерістері бойынша',
    ru: 'по списку и его изменениям',
    en: 'by the list and its changes',
  },
  ocsp: {
    kk: 'орталықтың жауабы бойынша',
    ru: 'по ответу центра',
    en: 'by the authority’s answer',
  },
  'no-source': {
    kk: 'тізім де, жауап та жоқ',
    ru: 'нет ни списка, ни ответа',
    en: 'there is neither a list nor an answer',
  },
  'about-others': {
    kk: 'тізім мен жауап басқа сертификаттар туралы',
    ru: 'список и ответ – о других сертификатах',
    en: 'the list or answer is about other certificates',
  },
  'responder-untrusted': {
    kk: 'жауап берушіге сенуге болмайды',
    ru: 'отвечающему нельзя верить',
    en: 'the responder cannot be trusted',
  },
  'signature-broken': {
    kk: 'тізімнің не жауаптың қолтаңбасы дұрыс емес',
    ru: 'подпись списка или ответа неверна',
    en: 'the list’s or answer’s own signature is broken',
  },
  'not-understood': {
    kk: 'тізімде не жауапта түсініксіз нәрсе бар',
    ru: 'в списке или ответе есть непонятное',
    en: 'the list or answer has something that is not understood',
  },
  incomplete: { kk: 'тізім толық емес', ru: 'список неполон', en: 'the list is not complete' },
  'nonce-differs': {
    kk: 'жауап басқа сұраққа берілген',
    ru: 'ответ дан на другой вопрос',
    en: 'the answer is to another question',
  },
  'not-yet': {
    kk: 'тізімнің не жауаптың уақыты әлі келмеген',
    ru: 'время списка или ответа ещё не наступило',
    en: 'the list or answer is of the future',
  },
  enclosed: {
    kk: 'тізім мен жауап тек хабардың өз ішінде: олар бүгінгі күн туралы ештеңе дәлелдемейді',
    ru: 'список и ответ есть лишь в самом сообщении: о сегодняшнем дне они ничего не доказывают',
    en: 'a list or an answer is only inside the message itself: it proves nothing about today',
  },
  stale: {
    kk: 'тізім не жауап ескірген',
    ru: 'список или ответ устарел',
    en: 'the list or answer is out of date',
  },
  'said-unknown': {
    kk: 'орталық бұл сертификатты білмейді',
    ru: 'центр не знает этого сертификата',
    en: 'the authority does not know this certificate',
  },
} satisfies Record<RevocationReason, Texts>;

/**
 * What a check was about, in words or as the name of an algorithm or an identifier; null for what
 * only a developer reads, in `--json`.
 */
export function detailText(detail: string | null, lang: Lang): string | null {
  if (detail === null) return null;
  if (detail in revocationReasons)
    return revocationReasons[detail as keyof typeof revocationReasons][lang];
  return /^[A-Z\d][A-Z\d.-]*$/.test(detail) ? detail : null;
}
