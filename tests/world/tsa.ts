// A time-stamping authority (RFC 3161) over HTTP on loopback, of the world's CA. It answers
// honestly, and lies when told to. It is written by hand in DER, independent of the readers under
// test.
import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { OID } from '../../src/core/crypto/oids.ts';
import { Fields, parseOne, TAG } from '../../src/core/crypto/der.ts';
import type { WorldCa } from './ca.ts';
import { gostKeyPair, type KeyPair, rsaKeyPair } from './caKeys.ts';
import type { Algorithm } from './caProfiles.ts';
import { onceFor } from './onceFor.ts';
import { streebog512 } from '../../src/core/crypto/gost/streebog.ts';
import { integer, nothing, octetString, oid, sequence, set, tagged, time } from './der.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * One lie each. For `untrusted` another CA is given to `startTsa`; for the wrong certificates there
 * is `certificate`.
 */
export type Lie =
  | 'other imprint'
  | 'other nonce'
  | 'no nonce'
  | 'other policy'
  | 'broken signature'
  | 'changed after signing'
  | 'no reference'
  | 'foreign reference'
  | 'reference by SHA-1'
  | 'no certificate'
  | 'refusal'
  | 'not a response';

export interface TsaTerms {
  readonly ca: Pick<WorldCa, 'issue'>;
  readonly algorithm: Algorithm;
  /** The authority's clock. */
  readonly now: () => number;
  readonly certificate?: {
    readonly notBefore?: number;
    readonly notAfter?: number;
    readonly extendedUsage?: readonly string[];
    readonly critical?: boolean;
  };
}

export interface Tsa {
  readonly certificateDer: Bytes;
  readonly serialNumber: string;
  /** The TimeStampResp to a request; a lie changes one thing. */
  readonly answer: (request: Uint8Array, lie?: Lie) => Bytes;
  /** The token over some bytes, as if they had been asked about. */
  readonly stamp: (
    data: Uint8Array,
    terms?: { readonly at?: number; readonly lie?: Lie; readonly digest?: 'SHA-1' | 'own' },
  ) => Bytes;
}

const POLICY = { gost: '1.2.398.3.3.2.6.4', rsa: '1.2.398.3.3.2.6.2' } as const;
const DIGEST = {
  gost: { oid: OID.streebog512, of: streebog512 },
  rsa: { oid: OID.sha256, of: (data: Uint8Array) => sha('sha256', data) },
} as const;
const sha = (name: string, data: Uint8Array): Bytes =>
  new Uint8Array(createHash(name).update(data).digest());

async function issueTo({ ca, algorithm, certificate = {} }: Omit<TsaTerms, 'now'>) {
  const keys = algorithm === 'gost' ? gostKeyPair() : rsaKeyPair();
  const { extendedUsage = [OID.timeStamping], critical = true, ...validity } = certificate;
  const issued = await ca.issue({
    kind: 'legal-entity',
    algorithm,
    keys,
    commonName: 'УАҚЫТ БЕЛГІСІ ҚЫЗМЕТІ',
    ...validity,
    profile: { usage: [], extendedUsage, extendedUsageCritical: critical },
  });
  return { keys, issued };
}

export async function createTsa({ ca, algorithm, now, certificate }: TsaTerms): Promise<Tsa> {
  const { keys, issued } = await (certificate === undefined
    ? onceFor(ca, `tsa ${algorithm}`, () => issueTo({ ca, algorithm }))
    : issueTo({ ca, algorithm, certificate }));
  const authority = { keys, algorithm, der: issued.certificateDer };
  const tokenFor = (
    imprint: Bytes,
    nonce: Bytes | null,
    policy: Bytes | null,
    at: number,
    lie?: Lie,
  ): Bytes =>
    tokenOf(
      authority,
      tstInfo({ imprint, nonce, policy: policy ?? oid(POLICY[algorithm]), at, lie }),
      lie,
    );
  return {
    certificateDer: issued.certificateDer,
    serialNumber: issued.serialNumber,
    answer: (request, lie) => {
      if (lie === 'not a response') return new Uint8Array(Buffer.from('<html>502</html>'));
      // PKIStatusInfo: rejection, unacceptedPolicy (bit 15).
      if (lie === 'refusal') return sequence(sequence(integer(2), Uint8Array.of(3, 3, 0, 0, 1)));
      const { imprint, policy, nonce } = readRequest(request);
      return sequence(sequence(integer(0)), tokenFor(imprint, nonce, policy, now(), lie));
    },
    stamp: (data, { at = now(), lie, digest = 'own' } = {}) => {
      const { oid: id, of } =
        digest === 'own'
          ? DIGEST[algorithm]
          : { oid: OID.sha1, of: (bytes: Uint8Array) => sha('sha1', bytes) };
      return tokenFor(
        sequence(sequence(oid(id), nothing), octetString(of(data))),
        null,
        null,
        at,
        lie,
      );
    },
  };
}

/** TimeStampReq: the imprint, policy and nonce in DER. */
function readRequest(request: Uint8Array): {
  readonly imprint: Bytes;
  readonly policy: Bytes | null;
  readonly nonce: Bytes | null;
} {
  const fields = new Fields(parseOne(request));
  fields.take(TAG.integer);
  return {
    imprint: fields.take(TAG.sequence).raw,
    policy: fields.optional(TAG.oid)?.raw ?? null,
    nonce: fields.optional(TAG.integer)?.raw ?? null,
  };
}

interface Info {
  readonly imprint: Bytes;
  readonly nonce: Bytes | null;
  readonly policy: Bytes;
  readonly at: number;
  readonly lie: Lie | undefined;
}

function tstInfo({ imprint, nonce, policy, at, lie }: Info): Bytes {
  const last = imprint.length - 1;
  const said = lie === 'other imprint' ? imprint.with(last, (imprint[last] ?? 0) ^ 1) : imprint;
  const echoed =
    lie === 'no nonce' || nonce === null ? [] : [lie === 'other nonce' ? integer(7) : nonce];
  return sequence(
    integer(1),
    lie === 'other policy' ? oid('1.2.398.3.3.2.6.1') : policy,
    said,
    integer(1000),
    generalizedTime(at),
    ...echoed,
  );
}

const generalizedTime = (at: number): Bytes =>
  tagged(0x18, Buffer.from(new Date(at).toISOString().replaceAll(/[-:T]|\.\d+/g, '')));
const attribute = (type: string, value: Uint8Array): Bytes => sequence(oid(type), set(value));

interface Signing {
  readonly keys: KeyPair;
  readonly algorithm: Algorithm;
  readonly der: Bytes;
}

function tokenOf({ keys, algorithm, der }: Signing, info: Bytes, lie?: Lie): Bytes {
  const digest = DIGEST[algorithm];
  const digestAlgorithm = sequence(oid(digest.oid), nothing);
  const { issuer, serial } = issuerAndSerial(der);
  const referred = lie === 'foreign reference' ? der.with(20, (der[20] ?? 0) ^ 1) : der;
  const attributes = [
    attribute(OID.contentType, oid(OID.tstInfo)),
    attribute(OID.signingTime, time(Date.UTC(2026, 0, 1))),
    attribute(OID.messageDigest, octetString(digest.of(info))),
    ...(lie === 'no reference'
      ? []
      : [
          lie === 'reference by SHA-1'
            ? attribute(
                OID.signingCertificate,
                sequence(sequence(sequence(octetString(sha('sha1', der))))),
              )
            : attribute(
                OID.signingCertificateV2,
                sequence(sequence(sequence(octetString(sha('sha256', referred))))),
              ),
        ]),
  ].sort((a, b) => Buffer.compare(a, b));
  const signature = keys.sign(set(...attributes));
  const said =
    lie === 'changed after signing'
      ? sequence(...Array.from(members(info), (raw, i) => (i === 3 ? integer(1001) : raw)))
      : info;
  return sequence(
    oid(OID.signedData),
    tagged(
      0xa0,
      sequence(
        integer(3),
        set(digestAlgorithm),
        sequence(oid(OID.tstInfo), tagged(0xa0, octetString(said))),
        ...(lie === 'no certificate' ? [] : [tagged(0xa0, der)]),
        set(
          sequence(
            integer(1),
            sequence(issuer, serial),
            digestAlgorithm,
            tagged(0xa0, ...attributes),
            keys.signatureAlgorithm,
            octetString(
              lie === 'broken signature' ? signature.with(9, (signature[9] ?? 0) ^ 1) : signature,
            ),
          ),
        ),
      ),
    ),
  );
}

function* members(info: Bytes): Generator<Bytes> {
  for (const fields = new Fields(parseOne(info)); !fields.done;) yield fields.any().raw;
}

function issuerAndSerial(der: Bytes): { readonly issuer: Bytes; readonly serial: Bytes } {
  const fields = new Fields(new Fields(parseOne(der)).take(TAG.sequence));
  fields.any();
  const serial = fields.take(TAG.integer).raw;
  fields.any();
  return { issuer: fields.take(TAG.sequence).raw, serial };
}

/** How the service behaves: it answers, lies, is down (connections are cut) or slow (it never answers). */
export type Behaviour = 'honest' | 'down' | 'slow' | Lie;

export interface TsaServer {
  readonly url: string;
  readonly tsa: Tsa;
  /** Requests that came. */
  readonly requests: readonly Bytes[];
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

/** Close it when done. */
export async function startTsa(
  terms: Omit<TsaTerms, 'now'> & { readonly now?: () => number },
): Promise<TsaServer> {
  const tsa = await createTsa({ now: Date.now, ...terms });
  const requests: Bytes[] = [];
  let behaviour: Behaviour = 'honest';
  const server = http.createServer((request, response) => {
    const pieces: Buffer[] = [];
    request
      .on('data', (piece: Buffer) => pieces.push(piece))
      .on('end', () => {
        const body = new Uint8Array(Buffer.concat(pieces));
        requests.push(body);
        if (behaviour === 'down') response.destroy();
        if (behaviour === 'down' || behaviour === 'slow') return;
        const isQuery =
          request.method === 'POST' &&
          request.headers['content-type'] === 'application/timestamp-query';
        response.writeHead(isQuery ? 200 : 415, { 'content-type': 'application/timestamp-reply' });
        response.end(
          isQuery ? tsa.answer(body, behaviour === 'honest' ? undefined : behaviour) : undefined,
        );
      });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    tsa,
    requests,
    behave: (next) => {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
