// One window at a time signs for one person: from the last look at the outbox until what was signed
// is stored, so that the next window finds it there.
import { AppError } from '../../core/errors.ts';
import { parseRequest } from '../../core/request/parse.ts';
import { forSameTime } from '../../core/rules/earlierOrder.ts';
import { earlierOrders } from '../../core/submission/earlierOrders.ts';
import { turnOf } from '../../edge/alone.ts';
import type { BrowserOutboxStore } from '../../edge/storage/outboxStore.ts';
import type { SigningTerms } from '../../ui/ports.ts';

export interface SigningTurn {
  /**
   * Waits for its turn. Throws ERR_REQUEST_SIGNED_BEFORE where the outbox has an order for the same
   * time that the person was not told of, or the signal's reason.
   */
  readonly begin: (terms: Pick<SigningTerms, 'dtbs' | 'earlier' | 'signal'>) => Promise<void>;
  readonly end: () => void;
}

export function signingTurn(opening: Promise<BrowserOutboxStore>): SigningTurn {
  let release = (): void => undefined;
  const end = (): void => release();
  return {
    end,
    begin: async ({ dtbs, earlier, signal }) => {
      end();
      const { applicant, order } = parseRequest(dtbs);
      const applicantIin = applicant.person.iin;
      release = await turnOf(`signing ${applicantIin}`, signal);
      signal.addEventListener('abort', end, { once: true });
      // An outbox that cannot be opened is told elsewhere, and costs nobody the signature.
      const entries = await opening.then((outbox) => outbox.all()).catch(() => []);
      const told = new Set(earlier.map(({ requestId }) => requestId));
      const signed = forSameTime(earlierOrders(entries), { ...order, applicantIin });
      if (signed.every(({ requestId }) => told.has(requestId))) return;
      end();
      throw new AppError('ERR_REQUEST_SIGNED_BEFORE');
    },
  };
}
