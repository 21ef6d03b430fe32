// The services of the world's CA, like the national ones, for GOST and RSA, over plain HTTP: OCSP
// (RFC 6960), full and delta CRLs (RFC 5280), time stamps (RFC 3161), CA certificates. They stand
// under the national services' own names, which the world's certificates carry, each on a port of
// loopback. Chromium gets there by `--host-resolver-rules` made of `ports`, Firefox by `proxy.ts`,
// code under node by `reroute.ts`, a node subprocess by `reroutePreload.ts`.
//   const services = await startAuthorityServices({ ca });
//   services.revoke(key.serialNumber);          // from now on CRL, delta CRL and OCSP all say so
//   services.ocsp.behave('down');               // and the lists have to answer
//   services.tsa.behave('other imprint');
//   await services.close();
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { OID } from '../../src/core/crypto/oids.ts';
import type { WorldCa } from './ca.ts';
import { AUTHORITY_HOSTS, type AuthorityHost } from './caAddresses.ts';
import type { Algorithm } from './caProfiles.ts';
import { oid } from './der.ts';
import { createOcspResponder, type OcspLie } from './ocsp.ts';
import type { SingleTerms } from './ocspAnswer.ts';
import { ALGORITHMS, revocations, type Revoking } from './revocations.ts';
import { createTsa, type Lie as StampLie, type Tsa } from './tsa.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * `down` cuts connections, `slow` never answers, `broken` is status 500, `redirect` redirects to
 * itself, `endless` never ends its answer.
 */
type Behaviour<Lie extends string = never> =
  'honest' | 'down' | 'slow' | 'broken' | 'redirect' | 'endless' | Lie;

interface Endpoint<Lie extends string = never> {
  /** What came, in order. */
  readonly requests: readonly {
    readonly host: string;
    readonly path: string;
    readonly body: Bytes;
  }[];
  readonly behave: (behaviour: Behaviour<Lie>) => void;
}

export interface AuthorityServices {
  /** Of loopback, by host. */
  readonly ports: Readonly<Record<AuthorityHost, number>>;
  /** It knows none of `unknown`: serial numbers in upper-case hex. */
  readonly ocsp: Endpoint<OcspLie> & { readonly unknown: Set<string> };
  /** The lists of the issuing CA and of the root. What is in `replaced`, by path, is handed out instead. */
  readonly crl: Endpoint<'garbage'> & { readonly replaced: Map<string, Uint8Array> };
  readonly tsa: Endpoint<StampLie> & { readonly authorities: Readonly<Record<Algorithm, Tsa>> };
  /** A certificate of the issuing CA, or the issuing CA itself, by serial number in upper-case hex. */
  revoke(serialNumber: string, revoking?: Revoking): void;
  close(): Promise<void>;
}

/** `now` is the clock of all of them. Close them when done. */
export async function startAuthorityServices({
  ca,
  now = Date.now,
}: {
  readonly ca: WorldCa;
  readonly now?: () => number;
}): Promise<AuthorityServices> {
  const revoked = revocations(ca, now);
  const replaced = new Map<string, Uint8Array>();
  const [ocsp, tsa] = [await ocspDesk(ca, now, revoked.statusOf), await tsaDesk(ca, now)];
  const crl = desk<'garbage'>(
    (asked, lie) =>
      lie === null ? (replaced.get(asked.path) ?? revoked.listAt(asked.path)) : GARBAGE,
    'application/pkix-crl',
  );
  const certificates = desk(
    ({ path }) => authorityCertificates(ca).get(path) ?? null,
    'application/pkix-cert',
  );
  const desks: Record<AuthorityHost, Desk> = {
    'ocsp.pki.gov.kz': ocsp,
    'crl.pki.gov.kz': crl,
    'crl.root.gov.kz': crl,
    'tsp.pki.gov.kz': tsa,
    'pki.gov.kz': certificates,
    'root.gov.kz': certificates,
  };
  const servers = await Promise.all(
    AUTHORITY_HOSTS.map((host) =>
      listen((request, response) => serve(desks[host], host, request, response)),
    ),
  );
  return {
    ports: Object.fromEntries(
      AUTHORITY_HOSTS.map((host, i) => [host, (servers[i]?.address() as AddressInfo).port]),
    ) as Record<AuthorityHost, number>,
    ocsp,
    tsa,
    crl: Object.assign(crl, { replaced }),
    revoke: revoked.add,
    close: async () => {
      await Promise.all(servers.map(end));
    },
  };
}

async function listen(
  serveOne: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Server> {
  const server = createServer((request, response) => {
    void serveOne(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

const end = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

interface Asked {
  readonly host: string;
  readonly path: string;
  readonly body: Bytes;
}

/** One service as the server sees it: its bytes, or null where there is nothing at that path. */
interface Desk {
  readonly requests: Asked[];
  behaviour: string;
  readonly type: string;
  readonly takes: string | null;
  readonly answer: (asked: Asked, lie: string | null) => Uint8Array | null;
}

const SHARED: readonly string[] = [
  'honest',
  'down',
  'slow',
  'broken',
  'redirect',
  'endless',
] satisfies Behaviour[];
const GARBAGE = new Uint8Array(Buffer.from('<html>503 Service Unavailable</html>'));

function desk<Lie extends string = never>(
  answer: (asked: Asked, lie: Lie | null) => Uint8Array | null,
  type: string,
  takes: string | null = null,
): Desk & Endpoint<Lie> {
  const made: Desk & Endpoint<Lie> = {
    requests: [],
    behaviour: 'honest',
    type,
    takes,
    answer: (asked, lie) => answer(asked, lie as Lie | null),
    behave: (behaviour) => {
      made.behaviour = behaviour;
    },
  };
  return made;
}

async function ocspDesk(
  ca: WorldCa,
  now: () => number,
  statusOf: (serialNumber: string) => SingleTerms['status'],
) {
  const unknown = new Set<string>();
  const responders = await Promise.all(
    ALGORITHMS.map((algorithm) =>
      createOcspResponder({ ca, algorithm, now }, (serialNumber) =>
        unknown.has(serialNumber) ? 'unknown' : statusOf(serialNumber),
      ),
    ),
  );
  const answer = ({ body }: Asked, lie: OcspLie | null) =>
    (responders.find(({ isAsked }) => isAsked(body)) ?? responders[0])?.answer(body, lie) ?? null;
  return Object.assign(
    desk<OcspLie>(answer, 'application/ocsp-response', 'application/ocsp-request'),
    { unknown },
  );
}

/** Like the national service, it signs with the requested algorithm: here, that of the imprint. */
async function tsaDesk(ca: WorldCa, now: () => number) {
  const [gost, rsa] = await Promise.all([
    createTsa({ ca, algorithm: 'gost', now }),
    createTsa({ ca, algorithm: 'rsa', now }),
  ]);
  const answer = ({ body }: Asked, lie: StampLie | null) =>
    (Buffer.from(body).includes(Buffer.from(oid(OID.streebog512))) ? gost : rsa).answer(
      body,
      lie ?? undefined,
    );
  return Object.assign(
    desk<StampLie>(answer, 'application/timestamp-reply', 'application/timestamp-query'),
    { authorities: { gost, rsa } },
  );
}

const authorityCertificates = ({ issuing, roots }: WorldCa): Map<string, Uint8Array> =>
  new Map(
    ALGORITHMS.flatMap((algorithm) => [
      [`/cert/nca_${algorithm}_2022.cer`, issuing[algorithm].certificate],
      [`/cert/root_${algorithm}_2022.cer`, roots[algorithm].certificate],
    ]),
  );

async function serve(
  at: Desk,
  host: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = { host, path: request.url ?? '/', body: new Uint8Array(await buffer(request)) };
  at.requests.push(asked);
  const { behaviour, takes, type } = at;
  if (behaviour === 'down') return void response.destroy();
  if (behaviour === 'slow') return;
  if (behaviour === 'broken') return void response.writeHead(500).end(GARBAGE);
  if (behaviour === 'redirect')
    return void response.writeHead(302, { location: `http://${host}${asked.path}` }).end();
  const isRight =
    takes === null
      ? request.method === 'GET'
      : request.method === 'POST' && request.headers['content-type'] === takes;
  const answer = isRight ? at.answer(asked, SHARED.includes(behaviour) ? null : behaviour) : null;
  response.writeHead(answer !== null ? 200 : isRight ? 404 : 415, { 'content-type': type });
  if (behaviour === 'endless') pour(response);
  else response.end(answer ?? undefined);
}

function pour(response: ServerResponse): void {
  const piece = Buffer.alloc(64 * 1024);
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  more();
}
