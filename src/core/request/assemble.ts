// ClearedDraft → ServiceRequest: the order and the application, with the statement that a person reads, as canonical bytes.
import type { EpochMs } from '../time.ts';

export interface AssemblyTerms {
  readonly requestId: string;
  readonly at: EpochMs;
  readonly lang: 'kk' | 'ru';
  readonly audience: { readonly origin: string | null; readonly bin: string };
}
