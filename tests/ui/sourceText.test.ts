// Where a fact came from, and on which day, where that is not now.
import { expect, it } from 'vitest';
import { datedFacts } from '../../src/core/draft/keptDraft.ts';
import { sourceText } from '../../src/ui/facts/sourceText.ts';
import { speechIn } from '../../src/ui/texts.tsx';
import { exampleDraft } from './fakePorts.ts';

const source = { from: 'page', label: 'ЖСН' } as const;

it.each([
  ['kk', 'Беттен: «ЖСН», 20 қараша 2026 ж. оқылды'],
  ['ru', 'Со страницы: «ЖСН», прочитано 20 ноября 2026 г.'],
  ['en', 'From the page: “ЖСН”, read on 20 November 2026'],
] as const)('a fact of a page that was closed names the day in %s', (lang, expected) => {
  const kept = datedFacts({ ...exampleDraft(), sources: { 'applicant.iin': source } }, '2026-11-20')
    .sources['applicant.iin'];
  expect(sourceText(kept, speechIn(lang)).replaceAll('\u00A0', ' ')).toBe(expected);
});

it('a fact of the page that is open does not', () => {
  expect(sourceText(source, speechIn('ru'))).toBe('Со страницы: «ЖСН»');
});
