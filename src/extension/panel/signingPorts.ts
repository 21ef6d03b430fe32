// The signature and its way into the outbox; its key file, which may be remembered. The cryptography
// is loaded when it is needed: the panel paints without.
import { AppError } from '../../core/errors.ts';
import { enqueue } from '../../core/submission/outbox.ts';
import { now } from '../../edge/clock.ts';
import { smallBytesOf } from '../../edge/fileBytes.ts';
import type { KeyFileSignature } from '../../edge/signer/client.ts';
import { inKeyStore } from '../../edge/storage/keyStore.ts';
import type { BrowserOutboxStore } from '../../edge/storage/outboxStore.ts';
import type { DraftPorts, KeyOfferPorts, SigningPorts, SigningTerms } from '../../ui/ports.ts';
import { loadTrust } from '../loadTrust.ts';
import { keyOffer, mayRemember } from './keyOffer.ts';
import { nudge } from './outboxPorts.ts';
import { signingTurn } from './signingTurn.ts';

export function signingPorts(
  opening: Promise<BrowserOutboxStore>,
  { saveDraft }: Pick<DraftPorts, 'saveDraft'>,
): Pick<SigningPorts, 'sign' | 'submit'> & KeyOfferPorts {
  const { offer, withdraw, ...offered } = keyOffer();
  const turn = signingTurn(opening);
  return {
    ...offered,
    sign: async ({ earlier, ...terms }) => {
      withdraw();
      await turn.begin({ ...terms, earlier });
      // What was signed is stored within the same turn.
      return signOnce(terms, offer).catch((thrown: unknown) => {
        turn.end();
        throw thrown;
      });
    },
    submit: async ({ signed, keyStatus, idempotencyKey }) => {
      // If the browser were closed after the next step, the order would still be marked as
      // finished.
      await saveDraft({ requestId: signed.requestId }).catch(() => undefined);
      const entry = enqueue(signed, idempotencyKey, now(), { awaits: 'stamp', keyStatus });
      await opening.then((outbox) => outbox.add(entry)).finally(turn.end);
      // If this window is closed before the stamp has come, the background asks for it.
      void nudge();
    },
  };
}

async function signOnce(
  { dtbs, file, skip, ...terms }: Omit<SigningTerms, 'earlier'>,
  offer: ReturnType<typeof keyOffer>['offer'],
): Promise<KeyFileSignature> {
  const [{ signWithKeyFile }, { keyStatus }, profile] = await Promise.all([
    import('../../edge/signer/client.ts'),
    import('./keyStatus.ts'),
    loadTrust(),
  ]);
  const waiting = { signal: terms.signal, skip };
  return signWithKeyFile({
    ...terms,
    requestDtbs: dtbs,
    file: (await keyBytes(file)).buffer,
    at: now(),
    keyStatus: (certificate) => keyStatus(certificate, profile, waiting),
    onWrapped: typeof file !== 'string' && (await mayRemember()) ? offer : null,
  });
}

/** Of a chosen file, or of the remembered one with that id, which another window may have forgotten meanwhile. */
async function keyBytes(file: File | string): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof file !== 'string') return smallBytesOf(file);
  const kept = await inKeyStore((store) => store.get(file));
  if (kept === null) throw new AppError('ERR_INPUT_FILE');
  return kept.file;
}
