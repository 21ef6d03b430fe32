// The lists of the world's CA, full and delta, and the server on loopback that hands them out over HTTP.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OID } from '../../src/core/crypto/oids.ts';
import { type Authority, extension, type WorldCa } from './ca.ts';
import { bitString, integer, sequence, tagged, time } from './der.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface WorldListTerms {
  readonly number: number;
  /** Makes it a delta list. */
  readonly baseNumber?: number;
  readonly from: number;
  readonly until: number;
  /**
   * Serial numbers in upper-case hex, their CRLReason (6 is a hold, 8 its end), and since when: a
   * day before the list unless said.
   */
  readonly entries?: readonly {
    readonly serial: string;
    readonly reason?: number;
    readonly since?: number;
  }[];
}

const DAY = 86_400_000;

export function worldList(
  { keys, name }: Pick<Authority, 'keys' | 'name'>,
  { number, baseNumber, from, until, entries = [] }: WorldListTerms,
): Bytes {
  const listed = entries.map(({ serial, reason = 1, since = from - DAY }) =>
    sequence(
      tagged(0x02, Buffer.from(serial, 'hex')),
      time(since),
      sequence(extension(OID.reasonCode, Uint8Array.of(0x0a, 1, reason))),
    ),
  );
  const tbs = sequence(
    integer(1),
    keys.signatureAlgorithm,
    name,
    time(from),
    time(until),
    ...(listed.length > 0 ? [sequence(...listed)] : []),
    tagged(
      0xa0,
      sequence(
        extension(OID.crlNumber, integer(number)),
        ...(baseNumber === undefined
          ? []
          : [extension(OID.deltaCrlIndicator, integer(baseNumber), true)]),
      ),
    ),
  );
  return sequence(tbs, keys.signatureAlgorithm, bitString(keys.sign(tbs)));
}

export interface WorldCrls {
  readonly url: string;
  /** By path: `/gost.crl`, `/rsa.crl`; what is put here is handed out from now on. */
  readonly lists: Map<string, Uint8Array>;
  close(): Promise<void>;
}

export async function startCrlServer({ ca }: { readonly ca: WorldCa }): Promise<WorldCrls> {
  const lists = new Map<string, Uint8Array>([
    ['/gost.crl', ca.crl('gost')],
    ['/rsa.crl', ca.crl('rsa')],
  ]);
  const server = createServer((request, response) => {
    const list = lists.get(request.url ?? '');
    response
      .writeHead(list === undefined ? 404 : 200, { 'content-type': 'application/pkix-crl' })
      .end(list);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lists,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
