import { describe, expect, test } from 'vitest';
import {
  emptyDraft,
  type Draft,
  type FactPath,
  type Source,
} from '../../../src/core/draft/draft.ts';
import { mergeFacts, withFact } from '../../../src/core/draft/merge.ts';
import { isOfRole } from '../../../src/core/draft/roles.ts';
import { checkDraft } from '../../../src/core/rules/engine.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import { CLEAR_ON, draftWith, FILERS } from '../clearDraft.ts';

const said = (from: Source['from'], facts: Readonly<Record<string, unknown>>): Draft =>
  Object.entries(facts).reduce(
    (draft, [path, value]) => withFact(draft, path as FactPath, value, { from }),
    emptyDraft(),
  );

describe('what belongs to a role', () => {
  test.each([
    ['filer.role', ['self', 'legal_rep', 'attorney', undefined]],
    ['filer.iin', ['legal_rep', 'attorney']],
    ['filer.guardianshipProof', ['legal_rep']],
    ['poa.issuedOn', ['attorney']],
    ['applicant.incapable', ['self', 'attorney']],
    ['applicant.iin', ['self', 'legal_rep', 'attorney', undefined]],
  ] as const)('%s: %j', (path, roles) => {
    for (const role of ['self', 'legal_rep', 'attorney', undefined] as const)
      expect(isOfRole(path, role)).toBe((roles as readonly unknown[]).includes(role));
  });
});

describe('the answers of another role', () => {
  const answers = said('answer', {
    'filer.role': 'self',
    'filer.iin': '641021400006',
    'poa.issuedOn': '2020-01-01',
    'poa.ended': 'yes',
    'filer.guardianshipProof': 'no',
  });

  test('are kept, and neither merged nor checked', () => {
    const draft = mergeFacts(draftWith(), answers);
    expect(draft.filer).toEqual({ role: 'self' });
    expect(draft.poa).toEqual({});
    expect(Object.keys(draft.sources)).toEqual(['filer.role']);
    expect(answers.poa.ended).toBe('yes');
    expect(
      checkDraft(draft, currentPack, { asOf: CLEAR_ON, trust: 'production' }).report.signable,
    ).toBe(true);
  });

  test('come back with the role', () => {
    const draft = mergeFacts(
      draftWith(),
      withFact(answers, 'filer.role', 'attorney', { from: 'answer' }),
    );
    expect(draft).toMatchObject({ filer: { iin: '641021400006' }, poa: { ended: 'yes' } });
    expect(draft.filer.guardianshipProof).toBeUndefined();
  });

  test('a page’s own facts of another role go with the person’s own choice, and with nothing else', () => {
    const page = draftWith(FILERS.attorney);
    expect(mergeFacts(page, said('answer', { 'filer.role': 'self' })).poa).toEqual({});
    const contradicting = said('page', { 'filer.role': 'self', 'filer.iin': '641021400006' });
    expect(mergeFacts(contradicting, emptyDraft()).filer.iin).toBe('641021400006');
  });

  test('wait while no role is known', () => {
    expect(mergeFacts(emptyDraft(), said('answer', { 'poa.ended': 'yes' })).poa.ended).toBe('yes');
  });
});
