// A sender for the provider's tests: real requests assembled by the flow, signed by keys of the run's CA, bent where a test wants it.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { assemble } from '../../src/core/request/assemble.ts';
import { canonicalBytes, canonicalSha256 } from '../../src/core/request/canonical.ts';
import type { RequestFields } from '../../src/core/request/request.ts';
import { clear } from '../../src/core/rules/clear.ts';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import { draftWith, CLEAR_ON } from '../core/clearDraft.ts';
import type { IssuedKey } from '../world/ca.ts';
import { FIRMS, PEOPLE } from '../world/people.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';

export const NOW = Date.parse('2026-11-22T09:45:00Z');

type Bytes = Uint8Array<ArrayBuffer>;

/** A request of the world's applicant, who files for himself. */
export function requestFields(lang: 'kk' | 'ru' = 'kk'): RequestFields {
  const { iin, lastName, firstName, birthDate } = PEOPLE.applicant;
  const draft = draftWith({
    'applicant.iin': iin, 'applicant.lastName': lastName, 'applicant.firstName': firstName, 'applicant.birthDate': birthDate,
    'supplier.id': FIRMS.provider.bin, 'supplier.name': FIRMS.provider.name,
  });
  const cleared = clear(checkDraft(draft, currentPack, { asOf: CLEAR_ON, trust: 'world' }));
  if (cleared === null) throw new Error('the draft of the tests is not clear');
  return assemble(cleared, { requestId: randomUUID(), at: NOW, lang, audience: { origin: PROVIDER_ORIGIN, bin: FIRMS.provider.bin } }).fields;
}

export type Changes = Partial<Omit<RequestFields, 'statement'>>;

/** Other fields, with everything that is computed from them computed anew. */
export function withFields(fields: RequestFields, changes: Changes): RequestFields {
  const changed = { ...fields, ...changes };
  const whole = { ...changed, application: { ...changed.application, orderSha256: canonicalSha256(changed.order) } };
  return { ...whole, statement: currentPack.statement(whole).normalize('NFC') };
}

export const bytesOf = (fields: RequestFields): Bytes => canonicalBytes(fields);

export async function signWith({ pfx, password }: IssuedKey, dtbs: Bytes, terms: { at?: number; detached?: boolean } = {}): Promise<Bytes> {
  const signer = keyFileSigner(await openKeyFile(pfx, password), (length) => new Uint8Array(randomBytes(length)));
  return signer.sign(dtbs, { at: NOW, ...terms });
}

export interface PostTerms {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** A delivery as the contract wants it; a null takes a header away. */
export function post(url: string, cms: Bytes, { key = randomUUID(), headers = {} }: PostTerms = {}): Promise<Response> {
  const usual: Record<string, string | null> = {
    'content-type': 'application/cms',
    'content-digest': `sha-256=:${createHash('sha256').update(cms).digest('base64')}:`,
    'idempotency-key': `"${key}"`,
  };
  const given = Object.entries({ ...usual, ...headers }).filter((header): header is [string, string] => header[1] !== null);
  return fetch(`${url}/v1/requests`, { method: 'POST', headers: given, body: cms });
}
