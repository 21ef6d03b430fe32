// A PFX (RFC 7292) opened: the MAC checked, then every bag decrypted.
import {
  DerError,
  Fields,
  TAG,
  contextTag,
  inside,
  parseFirst,
  parseOne,
} from '../../crypto/der.ts';
import { octets, oid } from '../../crypto/derValues.ts';
import { OID } from '../../crypto/oids.ts';
import { AppError } from '../../errors.ts';
import { type Bags, readBags } from './bags.ts';
import { pfxIn } from './fileKind.ts';
import { confirmedForm } from './mac.ts';
import { hasStrayBlank, type Password, passwordForms } from './password.ts';
import { Rounds } from './rounds.ts';
import { supported } from './supported.ts';

/**
 * Opens a PFX. Throws what `pfxIn` throws, ERR_KEY_DAMAGED, ERR_KEY_WRONG_PASSWORD {blank}, ERR_KEY_TOO_COSTLY {limit},
 * ERR_KEY_CONTAINER_UNSUPPORTED {oid} and ERR_KEY_FOREIGN {oid}.
 */
export function openContainer(
  file: Uint8Array<ArrayBuffer>,
  password: string,
  rounds = new Rounds(),
): Promise<Bags> {
  return Promise.resolve()
    .then(() => open(pfxIn(file), password, rounds))
    .catch(damagedKey);
}

/** For `catch`: whatever the reader of BER refuses is damage. */
function damagedKey(thrown: unknown): never {
  throw thrown instanceof DerError
    ? new AppError('ERR_KEY_DAMAGED', {}, { cause: thrown })
    : thrown;
}

/**
 * PFX ::= SEQUENCE { version, authSafe ContentInfo, macData OPTIONAL }. Bytes behind it are let be,
 * as OpenSSL and Java do.
 */
async function open(file: Uint8Array, password: string, rounds: Rounds): Promise<Bags> {
  const pfx = new Fields(parseFirst(file));
  pfx.take(TAG.integer);
  const authSafe = new Fields(pfx.take(TAG.sequence));
  // The other type, signed data, is for containers that a public key protects.
  supported({ [OID.data]: true }, oid(authSafe.take(TAG.oid)));
  const contents = octets(inside(authSafe.take(contextTag(0))));
  const macData = pfx.optional(TAG.sequence);
  const forms = passwordForms(password);
  if (macData === null) return openUnconfirmed(contents, forms, password, rounds);
  const confirmed = await confirmedForm(macData, contents, forms, rounds);
  if (confirmed === undefined) throw wrongPassword(password);
  return readBags(parseOne(contents), confirmed, rounds);
}

/** Without a MAC the password shows itself in what it decrypts. */
async function openUnconfirmed(
  contents: Uint8Array,
  forms: readonly Password[],
  password: string,
  rounds: Rounds,
): Promise<Bags> {
  for (const form of forms) {
    const bags = await readBags(parseOne(contents), form, rounds).catch(unlessOtherForm);
    if (bags !== null) return bags;
  }
  throw wrongPassword(password);
}

function unlessOtherForm(thrown: unknown): null {
  if (thrown instanceof AppError && thrown.code === 'ERR_KEY_WRONG_PASSWORD') return null;
  throw thrown;
}

/** `blank` where one may have come along when the password was copied. */
const wrongPassword = (password: string): AppError =>
  hasStrayBlank(password)
    ? new AppError('ERR_KEY_WRONG_PASSWORD', { blank: 1 })
    : new AppError('ERR_KEY_WRONG_PASSWORD');
