// What is wrong with a receipt, as a name that has words: from the code of the failure and its reason or field.
import { receiptFaults } from '../../../../locales/receipts.ts';

export type NamedFault = keyof typeof receiptFaults;

/** Null where it is not the receipt that is to blame. `detail` is the failure's `reason` or `field`. */
export function receiptFault(code: string, detail: string): NamedFault | null {
  if (code === 'ERR_RECEIPT_UNREADABLE') return 'format';
  if (code !== 'ERR_RECEIPT_MISMATCH' && code !== 'ERR_RECEIPT_SIGNATURE') return null;
  if (Object.hasOwn(receiptFaults, detail)) return detail as NamedFault;
  return code === 'ERR_RECEIPT_MISMATCH' ? 'requestId' : 'signature';
}
