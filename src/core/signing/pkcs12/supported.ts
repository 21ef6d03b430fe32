// What is not supported, by whether saving the file again would help.
import { AppError } from '../../errors.ts';

/** Kazakhstan's own algorithms. */
const NATIONAL = '1.2.398.';
/**
 * Member bodies and organisations whose algorithms protect the key files of one country alone:
 * Russia, Ukraine, Belarus, China.
 */
const OF_OTHER_COUNTRIES = ['1.2.643.', '1.2.804.', '1.2.112.', '1.2.156.'];

/**
 * A key that cannot be used here, whatever file it is in: an old national algorithm, or a foreign
 * one.
 */
export const unsupportedKey = (oid: string): AppError =>
  new AppError(oid.startsWith(NATIONAL) ? 'ERR_KEY_UNSUPPORTED_ALGORITHM' : 'ERR_KEY_FOREIGN', {
    oid,
  });

/** A protection of the file that is not known here: saved anew, the same key opens. */
export const unsupportedContainer = (oid: string): AppError =>
  new AppError(
    OF_OTHER_COUNTRIES.some((arc) => oid.startsWith(arc))
      ? 'ERR_KEY_FOREIGN'
      : 'ERR_KEY_CONTAINER_UNSUPPORTED',
    { oid },
  );

/** The entry of an OID; ERR_KEY_CONTAINER_UNSUPPORTED or ERR_KEY_FOREIGN {oid} where there is none. */
export function supported<Entry>(table: Readonly<Record<string, Entry>>, oid: string): Entry {
  const entry = Object.hasOwn(table, oid) ? table[oid] : undefined;
  if (entry === undefined) throw unsupportedContainer(oid);
  return entry;
}
