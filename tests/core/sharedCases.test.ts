// Inputs of public reports on which the product once was wrong, read from the shared folder where
// it exists: nothing of it is part of the project.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cmsInFile } from '../../src/core/crypto/cmsFile.ts';
import { draftSchema } from '../../src/core/draft/draft.ts';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import type { CheckReport } from '../../src/core/rules/rule.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { verify } from '../../src/core/verification/verify.ts';
import { cases, CASES_FOLDER } from '../world/outside.ts';

const { isHere, without: missing } = cases;
const bytes = (file: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(path.join(CASES_FOLDER, file)));
const listed = (folder: string): readonly string[] =>
  isHere ? readdirSync(path.join(CASES_FOLDER, folder)).sort() : [];

describe.skipIf(!isHere)(`signed files as people have them${missing}`, () => {
  const MESSAGES = listed('cms').filter((file) => !file.endsWith('.crl'));

  test('there are such', () => expect(MESSAGES.length).toBeGreaterThan(6));

  test.each(MESSAGES)('%s passes', async (file) => {
    const trust = trustFromCertificates('world', [bytes('trust/ca.pem')]);
    const { report } = await verify(cmsInFile(bytes(`cms/${file}`)), {
      trust,
      at: Date.parse('2026-11-30T06:00:00Z'),
      crls: [bytes('cms/ca.crl')],
    });
    expect([report.indication, report.signers[0]?.revocation]).toEqual(['TOTAL_PASSED', 'good']);
  });

  test('a list is no signed file', () => {
    expect(() => cmsInFile(bytes('cms/ca.crl'))).toThrow(
      expect.objectContaining({ code: 'ERR_CMS_UNREADABLE' }) as Error,
    );
  });
});

/** What each draft fails at, its verdict in production, and the words that name what nobody sees. */
const DRAFTS: Readonly<Record<string, readonly [string, CheckReport['verdict'], RegExp]>> = {
  'iban-bad.json': ['ORD-13', 'blocked', /check digits/],
  'iban-cyr.json': ['ORD-13', 'blocked', /«К»/],
  'iban-ss.json': ['ORD-13', 'blocked', /«ß»/],
  'iin-1885.json': ['ID-01', 'blocked', /date is wrong/],
  'name-latin.json': ['DOC-14', 'clear', /C \(Latin\)/],
};

describe.skipIf(!isHere)(`drafts with what only looks right${missing}`, () => {
  test('every one has its answer', () => expect(listed('drafts')).toEqual(Object.keys(DRAFTS)));

  test.each(Object.entries(DRAFTS))('%s: %j', (file, [rule, verdict, words]) => {
    const draft = draftSchema.parse(
      JSON.parse(readFileSync(path.join(CASES_FOLDER, 'drafts', file), 'utf8')),
    );
    const { report } = checkDraft(draft, currentPack, { asOf: '2026-11-30', trust: 'production' });
    const failed = report.findings.filter(({ outcome }) => outcome === 'failed');
    expect([failed.map((finding) => finding.rule), report.verdict, report.signable]).toEqual([
      [rule],
      verdict,
      false,
    ]);
    expect(failed[0]?.text.en).toMatch(words);
  });
});
