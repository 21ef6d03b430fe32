// The NUC's own test authority in place of the world's CA: its published keys, anchors and list, where the shared folder holds them.
import { PEOPLE } from './people.ts';
import { orderDraft } from './portal/draft.ts';
import type { Authority } from './provider.ts';
import { testTrust } from '../../src/core/verification/anchors/test.ts';
import { nucBytes, type NucKey, nucKey } from './nucFixtures.ts';

export const individual = (): NucKey => nucKey('gost512-individual-valid');

/** The NUC's test IIN and BIN have wrong control digits: the test profile warns of it. */
const FIRM = { bin: '123456789021', name: 'АО «ТЕСТ»' };

export function nucAuthority(): Authority {
  const { file, password } = nucKey('gost512-legal-head-valid');
  return {
    trust: testTrust,
    crls: () => [nucBytes('crl/nca_gost2022_test.crl')],
    receiptKey: () => Promise.resolve({ pfx: file, password }),
    firm: FIRM,
  };
}

/** An order of the holder of `individual()`. */
export const nucDraft = () =>
  orderDraft({ applicant: { ...PEOPLE.applicant, iin: individual().iin ?? '' }, supplier: FIRM });
