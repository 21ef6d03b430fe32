// A refusal on its way out: thrown by the checks, answered as application/problem+json (RFC 9457).
import { problems } from '../../../locales/problems.ts';
import { checks } from '../../../locales/validation.ts';
import type { Lang } from '../../core/lang.ts';
import {
  PROBLEMS,
  problemUri,
  type ProblemDocument,
  type ProblemType,
} from '../../core/submission/problem.ts';
import type { Constraint } from '../../core/verification/constraint.ts';
import type { Indication, SubIndication } from '../../core/verification/indication.ts';
import { DatabaseAway } from '../storage/databaseAway.ts';

export interface Verdict {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  /** The check that decided. */
  readonly check?: Constraint;
}

/** `verdict` goes out with the problem; `cause` stays inside. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly type: ProblemType;
  readonly verdict: Verdict | null;
  readonly retryAfter: number | null;
  readonly receipt: string | null;

  /**
   * `retryAfter` in seconds, where more is known than the type's usual; `receipt` goes out with the problem, in base64.
   */
  constructor(
    type: ProblemType,
    verdict: Verdict | null = null,
    {
      retryAfter,
      receipt,
      ...options
    }: { cause?: unknown; retryAfter?: number; receipt?: string } = {},
  ) {
    super(type, options);
    this.type = type;
    this.verdict = verdict;
    this.receipt = receipt ?? null;
    this.retryAfter = retryAfter ?? RETRY_AFTER_SECONDS[type] ?? null;
  }
}

/** Whatever else is thrown is a fault of ours, or the database is away; its words stay inside. */
export function refusalOf(thrown: Error): Refusal {
  if (thrown instanceof Refusal) return thrown;
  return new Refusal(thrown instanceof DatabaseAway ? 'unavailable' : 'internal', null, {
    cause: thrown,
  });
}

/** Who did not answer is asked again after seconds, and a fault of ours is hoped to pass. */
const RETRY_AFTER_SECONDS: Partial<Record<ProblemType, number>> = {
  'revocation-unknown': 60,
  internal: 60,
  'request-timeout': 30,
  'too-many-requests': 60,
  'not-ready': 60,
  unavailable: 10,
};
/** After these the rest of a body may still be on its way, or nobody will read what comes next. */
const CLOSING: readonly ProblemType[] = [
  'too-large',
  'request-timeout',
  'too-many-requests',
  'unavailable',
];

/** The answer in one language, without the headers that every answer has. */
export function problemResponse(
  { type, verdict, retryAfter, receipt }: Refusal,
  origin: string,
  lang: Lang,
): Response {
  const { status } = PROBLEMS[type];
  const { title, detail } = problems[type];
  const why = verdict?.check === undefined ? '' : ` ${checks[verdict.check].no[lang]}`;
  const body: ProblemDocument = {
    type: problemUri(origin, type),
    title: title[lang],
    status,
    detail: `${detail[lang]}${why}`,
    ...verdict,
    ...(receipt !== null && { receipt }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': lang,
      ...(retryAfter === null ? {} : { 'retry-after': String(retryAfter) }),
      ...(CLOSING.includes(type) ? { connection: 'close' } : {}),
      ...(type === 'unauthorized' ? { 'www-authenticate': 'Bearer' } : {}),
    },
  });
}
