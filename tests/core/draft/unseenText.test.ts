// Invisible text cannot be signed: characters that reverse, hide or pile up text, from a page, a
// file or the clipboard.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/core/draft/capture.ts';
import { draftSchema } from '../../../src/core/draft/draft.ts';
import type { PageField } from '../../../src/core/draft/pageSnapshot.ts';
import { plainText } from '../../../src/core/draft/plainText.ts';
import { FIELDS } from '../../../src/ui/facts/fields.ts';
import { readTyped } from '../../../src/ui/facts/typed.ts';

const TURNING = [
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200e',
  '\u200f',
  '\u061c',
];
const HIDDEN = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u180e',
  '\u034f',
  '\u115f',
  '\u1160',
  '\u3164',
  '\uffa0',
  '\ufe0f',
  '\u{e0041}',
  '\u{e0100}',
  '\ud800',
];
const ODD = [...TURNING, ...HIDDEN];
const BREAKING = [
  '\u0000',
  '\b',
  '\n',
  '\r\n',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u001b',
  '\u2800',
  '\u00a0',
  '\u3000',
];

const FORBIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|\p{M}{3}|^\s|\s$/u;
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...ODD, ...BREAKING, '\u0344', '\u0301', '\u0958', 'ш', 'k', '1'),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
    )
    .map((parts) => parts.join('')),
);

describe('plain text', () => {
  test('[P1] holds nothing that turns, hides, breaks or covers a line, whatever it was made from, and stays as it is', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const plain = plainText(text);
        expect(plain).not.toMatch(FORBIDDEN);
        expect(plain.normalize('NFC')).toBe(plain);
        expect(plainText(plain)).toBe(plain);
      }),
      { numRuns: 3000 },
    );
  });

  test.each(ODD)('[P1] has no %j', (odd) => {
    expect(plainText(`ТОО ${odd}«Қам${odd}қор»`)).toBe('ТОО «Қамқор»');
  });

  test('[P1] keeps what is written with marks, and cuts a pile of them', () => {
    expect(plainText('Өтеге\u0301н Әбілқайыр И\u0306')).toBe('Өтеге\u0301н Әбілқайыр Й');
    expect(plainText(`а${'\u0334'.repeat(400)}`)).toHaveLength(3);
  });
});

describe('a page that says one thing to the eye and another to a program', () => {
  const field = (label: string, value: string): PageField => ({
    field: 0,
    section: 'Поставщик',
    label,
    value,
    kind: 'text',
  });
  const read = (...fields: readonly PageField[]) =>
    readPage({ title: 'Заказ', lang: 'ru', fields });

  test.each([...ODD, ...BREAKING])(
    '[P1] gives the fact without %j, and its own words too',
    (odd) => {
      const { draft } = read(field('Наименование', `ТОО${odd} «Первое»${odd}`));
      expect(draft.supplier.name).toBe(plainText(`ТОО${odd} «Первое»`));
      expect(draft.sources['supplier.name']?.raw).toBe(draft.supplier.name);
    },
  );

  test('[P1] cannot tell its fields apart by what is not seen: they disagree, and the fact is unread', () => {
    const { draft, unread } = read(field('Наименование', 'ТОО «Первое»'), {
      ...field('Наимено\u200bвание', 'ТОО «Второе»'),
      field: 1,
    });
    expect([draft.supplier.name, unread.map(({ path }) => path)]).toEqual([
      undefined,
      ['supplier.name'],
    ]);
  });
});

test('[P1] a draft from a file comes without what is not seen, and reads back as the same', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { data, success } = draftSchema.safeParse({
        schema: 'komekshi/draft/1',
        supplier: { name: text },
      });
      if (!success) return;
      expect(data.supplier.name).toBe(plainText(text));
      expect(draftSchema.parse(data)).toEqual(data);
    }),
  );
});

test.each([...TURNING, ...HIDDEN])(
  '[P1] what is typed or pasted is an answer without %j',
  (odd) => {
    const typed = (text: string, path: 'supplier.name' | 'supplier.id') =>
      readTyped(FIELDS[path], { text });
    expect(typed(`ТОО${odd} «Первое»`, 'supplier.name')).toEqual({
      kind: 'value',
      value: 'ТОО «Первое»',
    });
    expect(typed(`${odd}12054000${odd}0001`, 'supplier.id')).toEqual({
      kind: 'value',
      value: '120540000001',
    });
    expect(typed(odd, 'supplier.name')).toEqual({ kind: 'empty' });
  },
);
