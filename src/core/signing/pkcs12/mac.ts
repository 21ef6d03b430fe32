// The MAC over a PFX: PKCS#12's own (RFC 7292 4) and PBMAC1 (RFC 9579). It tells whether a password is the right one.
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import type { CHash } from '@noble/hashes/utils.js';
import { DerError, type Element, Fields, TAG } from '../../crypto/der.ts';
import { algorithmIdentifier, octets } from '../../crypto/derValues.ts';
import { equalBytes } from '../../crypto/hex.ts';
import { OID } from '../../crypto/oids.ts';
import { AppError } from '../../errors.ts';
import { PURPOSE, deriveBytes } from './kdf.ts';
import type { Password } from './password.ts';
import { derive, hashCost, HMAC, readDerivation } from './pbkdf2.ts';
import type { Rounds } from './rounds.ts';
import { supported } from './supported.ts';

const PBMAC1 = '1.2.840.113549.1.5.14';
const HASH: Readonly<Record<string, CHash>> = {
  [OID.sha1]: sha1,
  [OID.sha256]: sha256,
  [OID.sha384]: sha384,
  [OID.sha512]: sha512,
  '2.16.840.1.101.3.4.2.4': sha224,
  '2.16.840.1.101.3.4.2.5': sha512_224,
  '2.16.840.1.101.3.4.2.6': sha512_256,
};
/** RFC 9579 4: shorter keys are refused; longer than its block no HMAC has use for. */
const KEY_LENGTHS = { min: 20, max: 128 } as const;

/** What the MAC must be under a form of the password. */
interface Mac {
  readonly of: (password: Password) => Promise<Uint8Array>;
  /** Of one form, in rounds; the first is taken already. */
  readonly cost: number;
}

/** The form of the password under which the MAC holds; undefined where there is none. */
export async function confirmedForm(
  macData: Element,
  contents: Uint8Array,
  forms: readonly Password[],
  rounds: Rounds,
): Promise<Password | undefined> {
  const fields = new Fields(macData);
  const digestInfo = new Fields(fields.take(TAG.sequence));
  const algorithm = algorithmIdentifier(digestInfo.take(TAG.sequence));
  const expected = octets(digestInfo.any());
  const mac =
    algorithm.oid === PBMAC1
      ? pbmac1(algorithm.parameters, contents, rounds)
      : ownMac(supported(HASH, algorithm.oid), fields, contents, rounds);
  for (const [index, form] of forms.entries()) {
    if (index > 0 && !canAfford(rounds, mac.cost)) return undefined;
    if (equalBytes(await mac.of(form), expected)) return { ...form, confirmed: true };
  }
  return undefined;
}

/** A rare form of the password is not tried if that would cost too much. */
function canAfford(rounds: Rounds, cost: number): boolean {
  try {
    rounds.spend(cost);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError) return false;
    throw thrown;
  }
}

/** MacData ::= SEQUENCE { DigestInfo, salt, iterations DEFAULT 1 }: what stands behind the DigestInfo. */
function ownMac(hash: CHash, fields: Fields, contents: Uint8Array, rounds: Rounds): Mac {
  const salt = octets(fields.any());
  const perRound = hashCost(hash);
  const iterations = fields.done ? 1 : rounds.take(fields.any(), perRound);
  const onRounds = (count: number): void => rounds.passed(count * perRound);
  const of = ({ bmp: password }: Password): Uint8Array =>
    hmac(
      hash,
      deriveBytes({ hash, password, salt, iterations, onRounds }, PURPOSE.mac, hash.outputLen),
      contents,
    );
  return { of: (password) => Promise.resolve(of(password)), cost: iterations * perRound };
}

/**
 * PBMAC1-params ::= SEQUENCE { keyDerivationFunc, messageAuthScheme }; salt and count behind the
 * DigestInfo say nothing then.
 */
function pbmac1(parameters: Element | null, contents: Uint8Array, rounds: Rounds): Mac {
  if (parameters === null) throw new DerError('PBMAC1');
  const fields = new Fields(parameters);
  const derivation = readDerivation(fields.take(TAG.sequence), rounds);
  const { hash } = supported(HMAC, algorithmIdentifier(fields.take(TAG.sequence)).oid);
  const { keyLength, cost } = derivation;
  if (keyLength === null || keyLength < KEY_LENGTHS.min || keyLength > KEY_LENGTHS.max)
    throw new DerError('key length');
  return {
    of: async ({ octets: password }) =>
      hmac(hash, await derive(derivation, password, keyLength, rounds), contents),
    cost,
  };
}
