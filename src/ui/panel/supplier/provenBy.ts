// What a supplier's name and BIN are known by, in words: a test certificate is called one.
import { provider as words } from '../../../../locales/panel.ts';
import type { Texts } from '../../../core/rules/rule.ts';
import type { TrustName } from '../../../core/trustName.ts';

/** `what` is said of a true certificate: that who answers at the address has it, or who signed a card. */
export const provenBy = (trust: TrustName, what: Texts = words.foundWhat): Texts =>
  trust === 'production' ? what : words.foundTest;
