// A sender for the provider's tests: real requests assembled by the flow, signed by keys of the
// run's CA, bent where a test wants it.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { assemble } from '../../src/core/request/assemble.ts';
import { canonicalBytes, canonicalSha256 } from '../../src/core/request/canonical.ts';
import type { RequestFields } from '../../src/core/request/request.ts';
import { requestIdOf } from '../../src/core/request/requestId.ts';
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

const AUDIENCE = { origin: PROVIDER_ORIGIN, bin: FIRMS.provider.bin };

/** The keys that requests were made with, by their numbers. */
const keys = new Map<string, string>();

/** For a request to this audience; remembered, so that `post` delivers as its sender does. */
export function newKey(audience: RequestFields['audience']): string {
  const key = randomUUID();
  keys.set(requestIdOf(key, audience), key);
  return key;
}

/** The key of the request in a CMS, or one that nobody knows where it was made with none. */
export const keyIn = (cms: Uint8Array): string =>
  keys.get(/"requestId":"([^"]{36})"/.exec(Buffer.from(cms).toString('latin1'))?.[1] ?? '') ??
  randomUUID();

/** A request of the world's applicant, who files for himself. */
export function requestFields(lang: 'kk' | 'ru' = 'kk'): RequestFields {
  const { iin, lastName, firstName, birthDate } = PEOPLE.applicant;
  const draft = draftWith({
    'applicant.iin': iin,
    'applicant.lastName': lastName,
    'applicant.firstName': firstName,
    'applicant.birthDate': birthDate,
    'supplier.id': FIRMS.provider.bin,
    'supplier.name': FIRMS.provider.name,
  });
  const cleared = clear(checkDraft(draft, currentPack, { asOf: CLEAR_ON, trust: 'world' }));
  if (cleared === null) throw new Error('the draft of the tests is not clear');
  return assemble(cleared, { idempotencyKey: newKey(AUDIENCE), at: NOW, lang, audience: AUDIENCE })
    .fields;
}

export type Changes = Partial<Omit<RequestFields, 'statement'>>;

/** Changes that make it one to be handed over, which anybody may deliver. */
export function handedOver({ bin }: RequestFields['audience'] = AUDIENCE): Changes {
  const audience = { origin: null, bin };
  return { audience, requestId: requestIdOf(randomUUID(), audience) };
}

/** Other fields, with everything that is computed from them computed anew. */
export function withFields(fields: RequestFields, changes: Changes): RequestFields {
  const changed = { ...fields, ...changes };
  const whole = {
    ...changed,
    application: { ...changed.application, orderSha256: canonicalSha256(changed.order) },
  };
  return { ...whole, statement: currentPack.statement(whole).normalize('NFC') };
}

export const bytesOf = (fields: RequestFields): Bytes => canonicalBytes(fields);

/** Opened once: a key file's derivation takes longer than a signature. */
const opened = new WeakMap<IssuedKey, ReturnType<typeof openKeyFile>>();

export async function signWith(
  key: IssuedKey,
  dtbs: Bytes,
  terms: { at?: number; detached?: boolean } = {},
): Promise<Bytes> {
  const known = opened.get(key) ?? openKeyFile(key.pfx, key.password);
  opened.set(key, known);
  const signer = keyFileSigner(await known, (length) => new Uint8Array(randomBytes(length)));
  return signer.sign(dtbs, { at: NOW, ...terms });
}

export interface PostTerms {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** A delivery by its sender, as the contract wants it; a null takes a header away. */
export function post(
  url: string,
  cms: Bytes,
  { key = keyIn(cms), headers = {} }: PostTerms = {},
): Promise<Response> {
  const usual: Record<string, string | null> = {
    'content-type': 'application/cms',
    'content-digest': `sha-256=:${createHash('sha256').update(cms).digest('base64')}:`,
    'idempotency-key': `"${key}"`,
    // The endpoint may close a kept connection just when this thread, being busy, takes it up again.
    connection: 'close',
  };
  const given = Object.entries({ ...usual, ...headers }).filter(
    (header): header is [string, string] => header[1] !== null,
  );
  return fetch(`${url}/v1/requests`, { method: 'POST', headers: given, body: cms });
}
