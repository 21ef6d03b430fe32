// DOC-10: a document against the page, and against another document.
import { describe, expect, it } from 'vitest';
import { withFact, mergeFacts, withDocumentFact } from '../../src/core/draft/merge.ts';
import { emptyDraft, type Draft } from '../../src/core/draft/draft.ts';
import { explain } from '../../src/core/rules/explain.ts';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';

const TERMS = { asOf: '2026-11-22', trust: 'test' } as const;
const finding = (draft: Draft) =>
  checkDraft(draft, currentPack, TERMS).report.findings.find(({ rule }) => rule === 'DOC-10');
const page = withFact(emptyDraft(), 'disability.group', '1', {
  from: 'page',
  label: 'Группа',
  raw: '1',
});
const read = (value: string, line: number, answers = emptyDraft()) =>
  withDocumentFact(answers, 'disability.group', value, {
    from: 'document',
    label: 'Группа',
    page: 1,
    line,
  });

describe('DOC-10', () => {
  it('fails where a confirmed document says something else than the page, and names the fact', () => {
    const draft = mergeFacts(page, read('2', 3)),
      found = finding(draft);
    expect(found).toMatchObject({ outcome: 'failed', severity: 'warning' });
    expect(found && explain(found, draft, currentPack, TERMS).facts).toMatchObject([
      {
        path: 'disability.group',
        value: '2',
        source: { from: 'document', page: 1, line: 3, against: [{ from: 'page', raw: '1' }] },
      },
    ]);
  });

  it('fails where two documents disagree', () => {
    expect(finding(mergeFacts(emptyDraft(), read('1', 4, read('2', 3))))).toMatchObject({
      outcome: 'failed',
    });
  });

  it('does not where they say the same', () => {
    expect(finding(mergeFacts(page, read('1', 4, read('1', 3))))).toMatchObject({
      outcome: 'inapplicable',
    });
  });
});
