// What a supplier's name and BIN are known by, in words: a test certificate is called one.
import { provider as words } from '../../../../locales/panel.ts';
import type { Texts } from '../../../core/rules/rule.ts';
import type { TrustName } from '../../../core/trustName.ts';

/** `what` is said under the production trust: who answers at the address, or who signed the card. */
export const provenBy = (trust: TrustName, what: Texts = words.foundWhat): Texts =>
  trust === 'production' ? what : words.foundTest;
