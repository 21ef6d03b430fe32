// Letters that look alike: which of a name stand out, and which names nobody can tell apart.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asCyrillic,
  differOnlyByLookAlikes,
  strangeLetters,
} from '../../../src/core/identifiers/lookAlikes.ts';

describe('letters of another alphabet', () => {
  test.each([
    ['Cынақов', 'latin', ['C']],
    ['Сынaқoв', 'latin', ['a', 'o']],
    ['Əлиев', 'latin', ['Ə']],
    ['Ɵмірбеков', 'latin', ['Ɵ']],
    ['Iлияс', 'latin', ['I']],
    ['Ільяcов', 'latin', ['c']],
    ['Smіth', 'cyrillic', ['і']],
    ['Сынακов', 'greek', ['α', 'κ']],
    ['Сынақов Erjan', 'latin', ['E', 'r', 'j', 'a', 'n']],
    ['Сынақов 李', 'other', ['李']],
    ['Сынаков ı', 'latin', ['ı']],
  ] as const)('%s: %s', (text, alphabet, letters) => {
    expect(strangeLetters(text)).toEqual([{ alphabet, letters }]);
  });

  test.each([
    '',
    'Сынақов',
    'Әбдірахманова Үміт',
    'Ысқақ-Оразбаев',
    "О'Коннор",
    'Оʼкоңыр',
    'ӘЛІХАН ҰЛЫ',
    'Smith',
    'Weiß',
    'Yılmaz',
    'Müller-O’Neill',
    '№ 12',
    'Сынақо\u0438\u0306',
  ])('«%s» is of one', (text) => {
    expect(strangeLetters(text)).toEqual([]);
  });
});

test.each([
  ['Cынақов', 'Сынақов'],
  ['CАХАРОВ', 'Сахаров'],
  ['CAXAPOB', 'САХАРОВ'],
  ['Əлиев', 'Әлиев'],
  ['Iлияс', 'Ілияс'],
  ['Ηурлан', 'Нурлан'],
  ['hашимов', 'һашимов'],
])('%s and %s are read alike', (one, other) => {
  expect([differOnlyByLookAlikes(one, other), differOnlyByLookAlikes(other, one)]).toEqual([
    true,
    true,
  ]);
});

test.each([
  ['Сынақов', 'Сынақов'],
  ['СЫНАҚОВ', 'Сынақов'],
  ['Сынақов', 'Сынақова'],
  ['Сынаков', 'Сынақов'],
  ['Smith', 'Smyth'],
  ['', ''],
])('%s and %s are not two that only look alike', (one, other) => {
  expect(differOnlyByLookAlikes(one, other)).toBe(false);
});

test('what is Cyrillic stays as it is, and a fold is not folded again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => asCyrillic(asCyrillic(text)) === asCyrillic(text),
    ),
  );
  fc.assert(
    fc.property(
      fc.stringMatching(/^[а-яёәіңғүұқөһА-ЯЁӘІҢҒҮҰҚӨҺ]*$/),
      (text) => asCyrillic(text) === text && strangeLetters(text).length === 0,
    ),
  );
});
