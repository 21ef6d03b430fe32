// The OCSP responder of the world's CA on loopback (RFC 6960 appendix A, POST), for GOST and RSA; on request it lies.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import * as pkijs from 'pkijs';
import { OID } from '../../src/core/crypto/oids.ts';
import { parseX509 } from '../../src/core/crypto/x509.ts';
import type { Authority, WorldCa } from './ca.ts';
import { gostKeyPair, rsaKeyPair } from './caKeys.ts';
import type { Algorithm } from './caProfiles.ts';
import { octetString } from './der.ts';
import { onceFor } from './onceFor.ts';
import {
  NO_CHECK,
  ocspAnswer,
  type OcspAnswerTerms,
  ocspRefusal,
  type Responder,
  type SingleTerms,
} from './ocspAnswer.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** One lie each; `refusal` answers tryLater. */
export const OCSP_LIES = [
  'wrong-signature',
  'foreign-responder',
  'no-usage',
  'other-serial',
  'stale',
  'future',
  'other-nonce',
  'no-nonce',
  'refusal',
  'garbage',
] as const;
export type OcspLie = (typeof OCSP_LIES)[number];

export interface WorldOcsp {
  readonly url: string;
  /** How it answers from now on; null: truly. */
  lie: OcspLie | null;
  /** Upper-case hex. Others than the revoked and the unknown are good. */
  readonly revoked: Set<string>;
  readonly unknown: Set<string>;
  close(): Promise<void>;
}

export interface OcspResponderTerms {
  readonly ca: WorldCa;
  readonly algorithm: Algorithm;
  readonly now?: () => number;
}

const DAY = 86_400_000;

export interface OcspResponder {
  /** The answer to a question in DER, with a lie where one is wanted. */
  readonly answer: (request: Bytes, lie?: OcspLie | null) => Bytes;
  /** Whether a question is about a certificate of this responder's issuer. */
  readonly isAsked: (request: Bytes) => boolean;
}

/** `statusOf` knows serial numbers in upper-case hex. */
export async function createOcspResponder(
  { ca, algorithm, now = Date.now }: OcspResponderTerms,
  statusOf: (serialNumber: string) => SingleTerms['status'],
): Promise<OcspResponder> {
  const issuer = ca.issuing[algorithm];
  const notBefore = (Math.floor(now() / DAY) - 30) * DAY;
  const cast = await onceFor(ca, `ocsp ${algorithm} ${notBefore}`, () =>
    castOf(ca, algorithm, notBefore),
  );
  return {
    isAsked: (request) =>
      ['sha1', 'sha256'].some((name) =>
        createHash(name)
          .update(issuer.keys.publicKey)
          .digest()
          .equals(questionOf(request).issuerKeyHash),
      ),
    answer: (request, lie = null) => {
      const { serial, nonce } = questionOf(request);
      const [at, status] = [now(), statusOf(Buffer.from(serial).toString('hex').toUpperCase())];
      const truth = {
        issuer,
        responder: cast.own,
        producedAt: at,
        ...(nonce && { nonce }),
        singles: [{ serial, status, thisUpdate: at }],
      } satisfies OcspAnswerTerms;
      return lie === null ? ocspAnswer(truth) : LIES[lie](truth, cast);
    },
  };
}

export async function startOcspResponder(terms: OcspResponderTerms): Promise<WorldOcsp> {
  const { now = Date.now } = terms;
  const state = {
    lie: null as OcspLie | null,
    revoked: new Set<string>(),
    unknown: new Set<string>(),
  };
  const responder = await createOcspResponder(terms, (number) =>
    state.revoked.has(number)
      ? { revokedAt: now() - DAY }
      : state.unknown.has(number)
        ? 'unknown'
        : 'good',
  );
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const isQuestion =
        request.method === 'POST' && request.headers['content-type'] === 'application/ocsp-request';
      response
        .writeHead(isQuestion ? 200 : 400, { 'content-type': 'application/ocsp-response' })
        .end(isQuestion ? responder.answer(new Uint8Array(body), state.lie) : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

interface Cast {
  readonly own: Responder;
  /** Of the same CA, but not for answers. */
  readonly unfit: Responder;
  /** Calls itself the CA, but is not. */
  readonly foreign: Responder;
}

async function castOf(ca: WorldCa, algorithm: Algorithm, notBefore: number): Promise<Cast> {
  const responder = async (extendedUsage: readonly string[]): Promise<Responder> => {
    const keys = algorithm === 'gost' ? gostKeyPair() : rsaKeyPair();
    const terms = {
      kind: 'individual',
      algorithm,
      keys,
      notBefore,
      iin: null,
      commonName: 'OCSP RESPONDER',
      more: [NO_CHECK],
    } as const;
    const { certificateDer } = await ca.issue({
      ...terms,
      profile: { usage: ['digitalSignature'], extendedUsage },
    });
    return {
      keys,
      certificate: certificateDer,
      name: new Uint8Array(Buffer.from(parseX509(certificateDer).subject.der, 'hex')),
    };
  };
  const issuer: Authority = ca.issuing[algorithm];
  const foreign = {
    name: issuer.name,
    keys: algorithm === 'gost' ? gostKeyPair() : rsaKeyPair(),
    certificate: issuer.certificate,
  };
  return {
    own: await responder([OID.ocspSigning]),
    unfit: await responder([OID.emailProtection]),
    foreign,
  };
}

const LIES: Readonly<Record<OcspLie, (truth: OcspAnswerTerms, cast: Cast) => Bytes>> = {
  'wrong-signature': (truth, { foreign }) => ocspAnswer({ ...truth, signingKeys: foreign.keys }),
  'foreign-responder': (truth, { foreign }) =>
    ocspAnswer({ ...truth, responder: foreign, isNamedByKey: true }),
  'no-usage': (truth, { unfit }) => ocspAnswer({ ...truth, responder: unfit }),
  'other-serial': (truth) =>
    ocspAnswer({
      ...truth,
      singles: truth.singles.map((single) => ({
        ...single,
        serial: single.serial.map((octet, i) => (i === 5 ? octet ^ 1 : octet)),
      })),
    }),
  stale: (truth) => moved(truth, -2 * DAY),
  future: (truth) => moved(truth, DAY),
  'other-nonce': (truth) => ocspAnswer({ ...truth, nonce: octetString(new Uint8Array(16)) }),
  'no-nonce': ({ issuer, responder, producedAt, singles }) =>
    ocspAnswer({ issuer, responder, producedAt, singles }),
  refusal: () => ocspRefusal(3),
  garbage: () => new Uint8Array(Buffer.from('<html>503 Service Unavailable</html>')),
};

const moved = (truth: OcspAnswerTerms, by: number): Bytes =>
  ocspAnswer({
    ...truth,
    producedAt: truth.producedAt + by,
    singles: truth.singles.map((single) => ({ ...single, thisUpdate: single.thisUpdate + by })),
  });

/** Read by PKI.js, which shares nothing with our writer. */
function questionOf(request: Bytes): {
  readonly serial: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  readonly nonce: Uint8Array | undefined;
} {
  const {
    requestList: [asked],
    requestExtensions,
  } = pkijs.OCSPRequest.fromBER(request).tbsRequest;
  if (asked === undefined) throw new Error('nothing asked');
  const nonce = requestExtensions?.find(({ extnID }) => extnID === OID.ocspNonce)?.extnValue
    .valueBlock.valueHexView;
  const { serialNumber, issuerKeyHash } = asked.reqCert;
  return {
    serial: serialNumber.valueBlock.valueHexView,
    issuerKeyHash: issuerKeyHash.valueBlock.valueHexView,
    nonce,
  };
}
