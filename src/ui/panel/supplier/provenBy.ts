// What a supplier's name and BIN are known by, in words: a test certificate is called one.
import { provider as words } from '../../../../locales/panel.ts';
import type { Texts } from '../../../core/rules/rule.ts';
import type { TrustName } from '../../../core/trustName.ts';

export const provenBy = (trust: TrustName): Texts =>
  trust === 'production' ? words.foundWhat : words.foundTest;
