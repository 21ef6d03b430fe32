// The NUC's own test authority in place of the world's CA: its published keys, anchors and list,
// where the shared folder holds them.
import type { IsoDate } from '../../src/core/time.ts';
import { readCrl } from '../../src/core/crypto/crl.ts';
import { PEOPLE } from './people.ts';
import { orderDraft } from './portal/draft.ts';
import type { Authority } from './provider.ts';
import { testTrust } from '../../src/core/verification/anchors/test.ts';
import { nucBytes, type NucKey, nucKey } from './nucFixtures.ts';

export const individual = (): NucKey => nucKey('gost512-individual-valid');

/** The NUC's test IIN and BIN have wrong control digits: the test profile warns of it. */
const FIRM = { bin: '123456789021', name: 'АО «ТЕСТ»' };

const list = (): Uint8Array<ArrayBuffer> => nucBytes('crl/nca_gost2022_test.crl');

/**
 * How far the clocks must go back for the NUC's published list to be young enough to vouch: to a day after it was made.
 */
export function backToTheList(): number {
  return readCrl(list()).thisUpdate + 86_400_000 - Date.now();
}

export function nucAuthority(): Authority {
  const { file, password } = nucKey('gost512-legal-head-valid');
  return {
    trust: testTrust,
    crls: () => [list()],
    receiptKey: () => Promise.resolve({ pfx: file, password }),
    firm: FIRM,
  };
}

/** An order of the holder of `individual()`. */
export const nucDraft = (today: IsoDate) =>
  orderDraft({
    today,
    applicant: { ...PEOPLE.applicant, iin: individual().iin ?? '' },
    supplier: FIRM,
  });
