// Every refusal that a provider's endpoint can give: RFC 9457 problem types, closed, shared by the
// endpoint and its client.
import * as z from 'zod/mini';

interface ProblemKind {
  /** The HTTP status that goes with it, always the same. */
  readonly status: number;
  /** Whether the same bytes under the same key can never be received. */
  readonly final: boolean;
}

const final = (status: number): ProblemKind => ({ status, final: true });
const transient = (status: number): ProblemKind => ({ status, final: false });

export const PROBLEMS = {
  // the message
  'too-large': final(413),
  'unsupported-media-type': final(415),
  'digest-missing': final(400),
  'digest-mismatch': transient(400),
  'request-unreadable': final(400),
  'request-wrapped': final(400),
  // the signature and its certificate
  'signature-invalid': final(422),
  'certificate-untrusted': final(422),
  'certificate-expired': final(422),
  'certificate-not-yet-valid': final(422),
  'not-a-signing-key': final(422),
  'not-an-individual-key': final(422),
  'certificate-revoked': final(422),
  'revocation-unknown': transient(503),
  // what was signed
  'signer-mismatch': final(422),
  'wrong-audience': final(422),
  'request-expired': final(422),
  'statement-mismatch': final(422),
  // delivery
  'idempotency-key-missing': final(400),
  'not-the-sender': final(403),
  'idempotency-key-reused': final(422),
  'request-already-received': final(409),
  // not of a request's own making: the endpoint, its address, its load
  unauthorized: transient(401),
  'not-found': transient(404),
  'request-timeout': transient(408),
  'too-many-requests': transient(429),
  internal: transient(500),
  'not-ready': transient(503),
  unavailable: transient(503),
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemType = keyof typeof PROBLEMS;

export const PROBLEM_TYPES = Object.keys(PROBLEMS) as [ProblemType, ...ProblemType[]];

/** The `type` member: an address under the endpoint's own origin, where the problem is explained. */
export const problemUri = (origin: string, type: ProblemType): string =>
  `${origin}/problems/${type}`;

/** The problem type that a `type` member names, whoever's origin it is under; null for one that is not of the list. */
export function problemTypeOf(uri: string): ProblemType | null {
  const name = /\/problems\/([a-z-]+)$/.exec(uri)?.[1];
  return PROBLEM_TYPES.find((type) => type === name) ?? null;
}

/** The body of a refusal. Members that are not listed are ignored, as RFC 9457 §3.2 wants. */
export const problemSchema = z.object({
  type: z.string().check(z.maxLength(300)),
  title: z.string().check(z.maxLength(500)),
  status: z.int(),
  detail: z.string().check(z.maxLength(2000)),
  instance: z.optional(z.string().check(z.maxLength(100))),
  /** ETSI EN 319 102-1, where a signature was judged. */
  indication: z.optional(z.enum(['TOTAL_PASSED', 'TOTAL_FAILED', 'INDETERMINATE'])),
  subIndication: z.optional(z.nullable(z.string().check(z.maxLength(60)))),
  /** The check that decided (src/core/verification/checks.ts). */
  check: z.optional(z.string().check(z.maxLength(60))),
  /**
   * For whoever brings a request that was handed over and is here already: its receipt, for these
   * very bytes. The status stays with its first bringer.
   */
  receipt: z.optional(z.base64().check(z.minLength(1), z.maxLength(200_000))),
});

export type ProblemDocument = z.infer<typeof problemSchema>;
