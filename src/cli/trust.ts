// `--trust`: a trust profile by name, or a folder of CA certificates whose self-signed ones are the
// anchors (design §3, §8).
import fs from 'node:fs';
import path from 'node:path';
import { readOcspResponse } from '../core/crypto/ocsp.ts';
import { derFromPem } from '../core/crypto/pem.ts';
import { AppError } from '../core/errors.ts';
import { productionTrust } from '../core/verification/anchors/production.ts';
import { testTrust } from '../core/verification/anchors/test.ts';
import { readableCertificates } from '../core/verification/path.ts';
import { readableCrls } from '../core/verification/revocation.ts';
import { trustFromCertificates, type TrustProfile } from '../core/verification/trust.ts';
import { usageError } from './explain.ts';
import { filesOf, readBytes } from './files.ts';

export const TRUST_OPTION = { trust: { type: 'string', default: 'production' } } as const;

export function readTrust(value: string): TrustProfile {
  if (value === 'production') return productionTrust;
  if (value === 'test') return testTrust;
  if (!fs.existsSync(value))
    throw usageError('otherForm', { option: '--trust', form: 'production|test|FOLDER', value });
  const profile = trustFromCertificates(
    'world',
    filesOf(value, ['.cer', '.crt', '.der', '.pem']).map(readBytes),
  );
  if (profile.anchors.length === 0) throw usageError('noAnchor', { value });
  return profile;
}

/** `--chain`, given any number of times, each with one certificate in DER or with any number in PEM. */
export const readCertificates = (files: readonly string[] | undefined): Uint8Array<ArrayBuffer>[] =>
  (files ?? []).flatMap(certificatesIn);

function certificatesIn(file: string): Uint8Array<ArrayBuffer>[] {
  const certificates = derFromPem(readBytes(file));
  if (certificates.length === 0 || readableCertificates(certificates).length < certificates.length)
    throw usageError('noCertificate', { value: path.basename(file) });
  return certificates;
}

/**
 * `--crl`, given any number of times, each with one list in DER or with any number in PEM. A file
 * without one is an error: it would tell nothing.
 */
export const readLists = (files: readonly string[] | undefined): Uint8Array<ArrayBuffer>[] =>
  (files ?? []).flatMap(listsIn);

function listsIn(file: string): Uint8Array<ArrayBuffer>[] {
  const lists = derFromPem(readBytes(file));
  if (lists.length === 0 || readableCrls(lists).length < lists.length)
    throw new AppError('ERR_CRL_UNREADABLE', { file: path.basename(file) });
  return lists;
}

/**
 * `--ocsp`, given any number of times, each with one answer in DER. One in which the responder
 * refuses is an error too: it would tell nothing.
 */
export const readAnswers = (files: readonly string[] | undefined): Uint8Array<ArrayBuffer>[] =>
  (files ?? []).map(answerIn);

function answerIn(file: string): Uint8Array<ArrayBuffer> {
  const answer = readBytes(file);
  try {
    readOcspResponse(answer);
  } catch (cause) {
    if (cause instanceof AppError)
      throw new AppError(cause.code, { ...cause.params, file: path.basename(file) }, { cause });
    throw cause;
  }
  return answer;
}
