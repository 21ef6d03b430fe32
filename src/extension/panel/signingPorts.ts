// The signature and its way into the outbox. The cryptography is loaded when it is needed: the panel paints without.
import { enqueue } from '../../core/submission/outbox.ts';
import { now } from '../../edge/clock.ts';
import { smallBytesOf } from '../../edge/fileBytes.ts';
import type { BrowserOutboxStore } from '../../edge/storage/outboxStore.ts';
import type { DraftPorts, SigningPorts } from '../../ui/ports.ts';
import { loadTrust } from '../loadTrust.ts';

export const signingPorts = (
  opening: Promise<BrowserOutboxStore>,
  { saveDraft }: Pick<DraftPorts, 'saveDraft'>,
): Pick<SigningPorts, 'sign' | 'submit'> => ({
  sign: async ({ dtbs, file, skip, ...terms }) => {
    const [{ signWithKeyFile }, { keyStatus }, profile] = await Promise.all([
      import('../../edge/signer/client.ts'),
      import('./keyStatus.ts'),
      loadTrust(),
    ]);
    const waiting = { signal: terms.signal, skip };
    return signWithKeyFile({
      ...terms,
      requestDtbs: dtbs,
      file: (await smallBytesOf(file)).buffer,
      at: now(),
      keyStatus: (certificate) => keyStatus(certificate, profile, waiting),
    });
  },
  submit: async ({ signed, keyStatus, idempotencyKey }) => {
    // If the browser were closed after the next step, the order would still be marked as
    // finished.
    await saveDraft({ requestId: signed.requestId }).catch(() => undefined);
    const outbox = await opening;
    await outbox.add(enqueue(signed, idempotencyKey, now(), { awaits: 'stamp', keyStatus }));
  },
});
