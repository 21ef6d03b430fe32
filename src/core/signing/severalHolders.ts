// Certificates of several holders in one file may sign, and somebody has to say who does.
import type { CertificateView } from '../crypto/certificate.ts';
import { AppError } from '../errors.ts';

/** What tells one holder's certificate from another's. */
export interface KeyChoice extends Pick<CertificateView, 'sha256' | 'notBefore' | 'notAfter'> {
  readonly name: string;
  readonly iin: string | null;
  readonly organization: string | null;
}

/**
 * The choices are only for the person who has the file. They are not in `params`, which reach logs.
 */
export class SeveralHoldersError extends AppError {
  readonly choices: readonly KeyChoice[];

  constructor(choices: readonly KeyChoice[]) {
    super('ERR_KEY_SEVERAL_HOLDERS');
    this.choices = choices;
  }
}
