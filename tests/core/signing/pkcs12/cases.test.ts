// Cases from public reports, where their inputs are at hand: each gives the right answer.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { AppError } from '../../../../src/core/errors.ts';
import { openKeyFile } from '../../../../src/core/signing/pkcs12/pfx.ts';
import { keyRefusals } from '../../../../src/core/signing/refusals.ts';
import { cases, CASES_FOLDER } from '../../../world/outside.ts';

const FOLDER = path.join(CASES_FOLDER, 'p12');
const { isHere: hasCases, without } = cases;
/** On which they were made. */
const AT = Date.parse('2026-11-30T06:00:00Z');
const PASSWORDS: Readonly<Record<string, string>> = {
  '50-ossl10-utf8.p12': 'Құпия1',
  '51-ossl10-cp1251.p12': 'Пароль1',
};
const REFUSED: Readonly<Record<string, string>> = {
  '17.jks': 'ERR_KEY_JAVA_KEY_STORE',
  '18-zipped.p12.zip': 'ERR_KEY_ARCHIVE',
};

const answer = async (name: string, password = PASSWORDS[name] ?? 'Qwerty12'): Promise<string> => {
  try {
    const { certificate } = await openKeyFile(
      new Uint8Array(readFileSync(path.join(FOLDER, name))),
      password,
      { at: AT },
    );
    return [certificate.algorithm, ...keyRefusals(certificate, { at: AT, personal: true })].join();
  } catch (thrown) {
    return (thrown as AppError).code;
  }
};

test.skipIf(!hasCases).each(hasCases ? readdirSync(FOLDER) : ['all'])(
  `%s${without}`,
  async (name) => {
    expect(await answer(name)).toBe(REFUSED[name] ?? 'RSA-2048');
    if (REFUSED[name] === undefined && name !== '07-allplain.p12')
      expect(await answer(name, 'Йцукен12')).toBe('ERR_KEY_WRONG_PASSWORD');
  },
);
