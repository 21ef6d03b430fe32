import { describe, expect, test } from 'vitest';
import { draftSchema, emptyDraft } from '../../../src/core/draft/draft.ts';
import {
  mergeFacts,
  withDocumentFact,
  withFact,
  withoutFact,
} from '../../../src/core/draft/merge.ts';
import { plainText } from '../../../src/core/draft/plainText.ts';
import { amountsOf } from '../../../src/core/draft/amounts.ts';

const answer = { from: 'answer' } as const;
const onPage = { from: 'page', label: 'Поставщик', raw: ' ТОО «Первое» ', field: 4 } as const;
const page = withFact(emptyDraft(), 'supplier.name', 'ТОО «Первое»', onPage);

describe('mergeFacts', () => {
  test('answers fill up what the page lacks', () => {
    const merged = mergeFacts(page, withFact(emptyDraft(), 'disability.group', '1', answer));
    expect(merged).toMatchObject({
      supplier: { name: 'ТОО «Первое»' },
      disability: { group: '1' },
      sources: { 'supplier.name': onPage, 'disability.group': answer },
    });
  });

  test('a correction wins, and the page’s own words stay visible', () => {
    const merged = mergeFacts(
      page,
      withFact(emptyDraft(), 'supplier.name', 'ТОО «Второе»', answer),
    );
    expect(merged.supplier.name).toBe('ТОО «Второе»');
    expect(merged.sources['supplier.name']).toEqual({ ...onPage, from: 'answer' });
  });

  test('what is no answer of the person does not win over the page', () => {
    const merged = mergeFacts(
      page,
      withFact(emptyDraft(), 'supplier.name', 'ТОО «Второе»', { from: 'certificate' }),
    );
    expect(merged).toMatchObject({
      supplier: { name: 'ТОО «Первое»' },
      sources: { 'supplier.name': onPage },
    });
  });

  test('a confirmed fact of a document wins, and has the page against it', () => {
    const merged = mergeFacts(
      page,
      withDocumentFact(emptyDraft(), 'supplier.name', 'ТОО «Второе»', {
        from: 'document',
        page: 1,
        line: 3,
      }),
    );
    expect(merged.supplier.name).toBe('ТОО «Второе»');
    expect(merged.sources['supplier.name']).toEqual({
      from: 'document',
      page: 1,
      line: 3,
      against: [onPage],
    });
    expect(draftSchema.safeParse(merged).success).toBe(true);
  });

  test('a document that says the same has nothing against it', () => {
    const merged = mergeFacts(
      page,
      withDocumentFact(emptyDraft(), 'supplier.name', 'ТОО «Первое»', {
        from: 'document',
        page: 1,
        line: 3,
      }),
    );
    expect(merged.sources['supplier.name']).toEqual({ from: 'document', page: 1, line: 3 });
  });

  test('two documents that disagree both stay visible, in whichever way the person goes back and forth', () => {
    const [one, other] = [
      { from: 'document', line: 1, page: 1 },
      { from: 'document', line: 2, page: 1 },
    ] as const;
    const first = withDocumentFact(emptyDraft(), 'disability.group', '1', one);
    const second = withDocumentFact(first, 'disability.group', '2', other);
    expect(second.sources['disability.group']).toEqual({ ...other, against: [one] });
    expect(
      withDocumentFact(second, 'disability.group', '2', other).sources['disability.group'],
    ).toEqual({ ...other, against: [one] });
  });

  test('[P4] a page cannot acknowledge for the person', () => {
    const merged = mergeFacts(
      { ...page, acknowledged: ['ORD-05'] },
      { ...emptyDraft(), acknowledged: ['ELIG-06'] },
    );
    expect(merged.acknowledged).toEqual(['ELIG-06']);
  });

  test('neither draft is changed', () => {
    const before = structuredClone(page);
    mergeFacts(page, withFact(emptyDraft(), 'supplier.name', 'ТОО «Второе»', answer));
    expect(page).toEqual(before);
  });
});

test('withoutFact takes the fact and its source away, and nothing else', () => {
  const both = withFact(page, 'supplier.id', '120540000001', onPage);
  expect(withoutFact(both, 'supplier.id')).toEqual(page);
  expect(withoutFact(page, 'money.price')).toEqual(page);
});

test.each([
  [' а \t\n б ', 'а б'],
  ['а\u00a0\u2028б', 'а б'],
  ['Ива\u00adнов\u200b\u202e', 'Иванов'],
  ['и\u0306', 'й'],
  ['\ud800x', 'x'],
  ['😀', '😀'],
  ['\u0000\u202e ', ''],
])('plain text of %j is %j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
  expect(plainText(plain)).toBe(plain);
});

test.each([
  [{}, undefined],
  [{ guaranteed: 5 }, undefined],
  [{ price: 7 }, { claim: 7, topUp: 0 }],
  [
    { price: 7, guaranteed: 5 },
    { claim: 5, topUp: 2 },
  ],
  [
    { price: 7, guaranteed: 9 },
    { claim: 7, topUp: 0 },
  ],
  [
    { price: 7, guaranteed: 5, claim: 4 },
    { claim: 4, topUp: 3 },
  ],
])('amounts of %j', (money, amounts) => {
  if (amounts === undefined) expect(amountsOf(money)).toBeUndefined();
  else expect(amountsOf(money)).toMatchObject(amounts);
});
