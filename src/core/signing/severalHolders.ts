// What tells one holder's certificate from another's; and that certificates of several holders in
// one file may sign, so that somebody has to say who does.
import type { CertificateView } from '../crypto/certificate.ts';
import { AppError } from '../errors.ts';

/** As much of a certificate as a person is shown of it. */
export interface KeyChoice extends Pick<CertificateView, 'sha256' | 'notBefore' | 'notAfter'> {
  readonly name: string;
  readonly iin: string | null;
  readonly organization: string | null;
}

export const choiceOf = ({
  sha256,
  notBefore,
  notAfter,
  subject: { commonName, iin, organization },
}: CertificateView): KeyChoice => ({
  sha256,
  notBefore,
  notAfter,
  name: commonName,
  iin,
  organization,
});

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
