// What is still to be asked about the revocation of certificates, and who is asked (RFC 6960, RFC
// 5280 6.3): bytes come by a port. Addresses stand in certificates that anyone may send, so only
// those of certificates that chain to the profile are asked.
import { equalBytes } from '../bytes.ts';
import { type OcspResponse, readOcspResponse } from '../crypto/ocsp.ts';
import { ocspRequest } from '../crypto/ocspRequest.ts';
import { AppError } from '../errors.ts';
import type { EpochMs } from '../time.ts';
import { crlFinding } from './crlStatus.ts';
import { answerOf, ocspFinding } from './ocspStatus.ts';
import { readableCertificates } from './readable.ts';
import { readableCrls, readableOcsps, revocationOf } from './revocation.ts';
import type { OcspAnswer, RevocationDoubt, RevocationFinding } from './revocationFinding.ts';
import { sourcesOf } from './sources.ts';
import { type Questioned, questionedOn } from './questioned.ts';
import type { TrustProfile } from './trust.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The network as the core sees it; a call rejects where no usable bytes came, for whatever reason. */
export interface AuthorityPort {
  readonly get: (address: string) => Promise<Bytes>;
  readonly post: (address: string, type: string, body: Bytes) => Promise<Bytes>;
}

export interface CollectTerms {
  readonly trust: TrustProfile;
  /** The present: answers are requested now, whatever time will be judged. */
  readonly at: EpochMs;
  readonly port: AuthorityPort;
  /** Whether the caller's list of hosts has the address. */
  readonly isAllowed: (address: string) => boolean;
  /** 16 to 32 fresh random bytes: every answer must echo them. */
  readonly nonce: Bytes;
  /** Certificates found beside those in question (DER). */
  readonly intermediates?: readonly Uint8Array[];
  /** Evidence at hand: who is known by it is not asked about. */
  readonly crls?: readonly Uint8Array[];
  readonly ocsps?: readonly Uint8Array[];
  /** A list is long, but is kept, and tells nobody whose certificate is looked at. The responder by default. */
  readonly first?: 'ocsp' | 'lists';
}

type FailureCause = 'not-allowed' | 'unreachable' | 'refused' | 'unreadable' | RevocationDoubt;

/** A source that did not help. Its host names no person, as its whole address might. */
export interface SourceFailure {
  readonly source: 'ocsp' | 'crl' | 'delta-crl';
  readonly host: string;
  readonly cause: FailureCause;
}

/**
 * To be handed to `verify` and `validateCertificate` beside the evidence at hand, without a nonce:
 * it was looked at here.
 */
export interface Collected {
  readonly crls: readonly Bytes[];
  readonly ocsps: readonly Bytes[];
  readonly failures: readonly SourceFailure[];
}

/** Certificates asked about: a signer and an authority of time have one or two unpinned each. */
const MAX_QUESTIONED = 16;

/**
 * Asks about the certificates (DER) and the authorities above them that the profile does not vouch
 * for itself. Never rejects.
 */
export async function collectEvidence(
  certificates: readonly Uint8Array[],
  terms: CollectTerms,
): Promise<Collected> {
  const run = startRun(terms);
  const intermediates = readableCertificates(terms.intermediates ?? []);
  const questioned = new Map<string, Questioned>();
  for (const certificate of readableCertificates(certificates)) {
    for (const each of await questionedOn(certificate, { ...terms, intermediates }))
      questioned.set(each.certificate.serialNumber + each.issuer.subject, each);
  }
  await Promise.all(
    Array.from(questioned.values())
      .slice(0, MAX_QUESTIONED)
      .map((each) => inquire(each, run)),
  );
  return { crls: [...run.crls], ocsps: run.ocsps, failures: run.failures };
}

interface Run {
  readonly terms: CollectTerms;
  readonly crls: Set<Bytes>;
  readonly ocsps: Bytes[];
  readonly answers: OcspAnswer[];
  readonly failures: SourceFailure[];
  /** Lists by address: many certificates name the same ones. */
  readonly lists: Map<string, Promise<Bytes | null>>;
}

const startRun = (terms: CollectTerms): Run => ({
  terms,
  crls: new Set(),
  ocsps: [],
  answers: readableOcsps(terms.ocsps ?? []),
  failures: [],
  lists: new Map(),
});

async function inquire(questioned: Questioned, run: Run): Promise<void> {
  if (isKnown(await findingOn(questioned, run))) return;
  const { first = 'ocsp' } = run.terms;
  const isEnough =
    first === 'ocsp' ? await askResponders(questioned, run) : await fetchLists(questioned, run);
  if (!isEnough) await (first === 'ocsp' ? fetchLists : askResponders)(questioned, run);
}

const isKnown = ({ status }: RevocationFinding): boolean => status !== 'unknown';
const instantsOf = ({ terms: { at } }: Run) => ({ at, now: at });
const crlsOf = ({ terms: { crls = [] }, crls: fetched }: Run) =>
  readableCrls([...crls, ...fetched]);

const findingOn = ({ certificate, issuer }: Questioned, run: Run): Promise<RevocationFinding> =>
  revocationOf(certificate, issuer, { crls: crlsOf(run), ocsps: run.answers }, instantsOf(run));

/** Responders in turn, until one answers. */
async function askResponders(questioned: Questioned, run: Run): Promise<boolean> {
  for (const address of sourcesOf(questioned.certificate).ocsp) {
    const cause = await ask(address, questioned, run);
    if (cause === null) return true;
    fail(run, 'ocsp', address, cause);
  }
  return false;
}

async function ask(
  address: string,
  { certificate, issuer }: Questioned,
  run: Run,
): Promise<FailureCause | null> {
  const { isAllowed, port, nonce } = run.terms;
  if (!isAllowed(address)) return 'not-allowed';
  const bytes = await port
    .post(address, 'application/ocsp-request', ocspRequest(certificate, issuer, nonce))
    .catch(() => null);
  if (bytes === null) return 'unreachable';
  const response = readAnswer(bytes);
  if (typeof response === 'string') return response;
  const answer = answerOf(response, nonce);
  const finding = await ocspFinding(
    certificate,
    issuer,
    { crls: crlsOf(run), ocsps: [answer] },
    instantsOf(run),
  );
  // Kept if it is new: an old answer may be out of date about other certificates. A revocation
  // stays true.
  if (isEcho(response, nonce) || finding.status === 'revoked') {
    run.ocsps.push(bytes);
    run.answers.push(answer);
  }
  return finding.status === 'unknown' ? finding.reason : null;
}

const isEcho = ({ nonce: echoed }: OcspResponse, nonce: Uint8Array): boolean =>
  echoed !== null && equalBytes(echoed, nonce);

function readAnswer(bytes: Bytes): OcspResponse | 'refused' | 'unreadable' {
  try {
    return readOcspResponse(bytes);
  } catch (thrown) {
    if (thrown instanceof AppError)
      return thrown.code === 'ERR_OCSP_REFUSED' ? 'refused' : 'unreadable';
    throw thrown;
  }
}

/**
 * The complete list and its newest changes. Enough where both came and tell: without the changes a
 * responder knows more.
 */
async function fetchLists({ certificate, issuer }: Questioned, run: Run): Promise<boolean> {
  const { crls, deltas } = sourcesOf(certificate);
  const complete = await firstList('crl', crls, run);
  const [list] = complete === null ? [] : readableCrls([complete]);
  if (complete === null || list === undefined) return false;
  const named = [...new Set([...deltas, ...sourcesOf(list).deltas])];
  const delta = await firstList('delta-crl', named, run);
  const finding = await crlFinding(
    certificate,
    issuer,
    readableCrls(delta === null ? [complete] : [complete, delta]),
    instantsOf(run),
  );
  if (finding.status === 'unknown') fail(run, 'crl', crls[0] ?? '', finding.reason);
  return (
    finding.status === 'revoked' ||
    (finding.status === 'good' && (named.length === 0 || delta !== null))
  );
}

/** The first that can be had and read; whether it holds is for the judge. */
async function firstList(
  source: 'crl' | 'delta-crl',
  addresses: readonly string[],
  run: Run,
): Promise<Bytes | null> {
  for (const address of addresses) {
    const known = run.lists.get(address) ?? fetchList(source, address, run);
    run.lists.set(address, known);
    const list = await known;
    if (list !== null) return list;
  }
  return null;
}

async function fetchList(
  source: 'crl' | 'delta-crl',
  address: string,
  run: Run,
): Promise<Bytes | null> {
  const { isAllowed, port } = run.terms;
  const got = isAllowed(address)
    ? await port.get(address).catch(() => 'unreachable' as const)
    : 'not-allowed';
  const list = typeof got !== 'string' && readableCrls([got]).length === 0 ? 'unreadable' : got;
  if (typeof list === 'string') {
    fail(run, source, address, list);
    return null;
  }
  run.crls.add(list);
  return list;
}

const fail = (
  { failures }: Run,
  source: SourceFailure['source'],
  address: string,
  cause: FailureCause,
): void => {
  failures.push({ source, host: new URL(address).host, cause });
};
