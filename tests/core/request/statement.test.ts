// The statement as a person reads it: its summary, its parts, and what earlier versions signed.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/core/request/assemble.ts';
import { parseRequest, statementMatches } from '../../../src/core/request/parse.ts';
import { statementParts } from '../../../src/core/request/statementText.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import { cleared, TERMS } from './assembled.ts';

const fieldsOf = (lang: 'kk' | 'ru', facts = {}, acknowledged: readonly string[] = []) =>
  assemble(cleared(facts, acknowledged), { ...TERMS, lang }).fields;
const wordsOf = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe.each(['kk', 'ru'] as const)('in %s', (lang) => {
  test('begins with a summary of about 90 words', () => {
    const [summary] = fieldsOf(lang).statement.split('\n\n');
    expect(wordsOf(summary ?? '')).toBeGreaterThan(50);
    expect(wordsOf(summary ?? '')).toBeLessThanOrEqual(95);
  });

  test('names whoever is meant, the period, the sums and the address in the summary', () => {
    const { statement, applicant, order, audience } = fieldsOf(lang);
    const [summary = ''] = statement.split('\n\n');
    for (const said of [
      applicant.person.lastName,
      order.assistant.person.lastName,
      order.supplier.name,
      audience.origin ?? '',
      order.periodFrom.split('-').reverse().join('.'),
      order.periodTo.split('-').reverse().join('.'),
      '100 000',
    ])
      expect(summary).toContain(said);
  });

  test('has codes and digests in its annex alone', () => {
    const { statement, application, checks, requestId } = fieldsOf(lang);
    const parts = statement.split('\n\n');
    const annex = parts.at(-1) ?? '';
    const codes = [application.orderSha256, requestId, ...checks.map(({ rule }) => rule)];
    for (const code of codes) {
      expect(annex).toContain(code);
      expect(parts.slice(0, -1).join('\n')).not.toContain(code);
    }
  });

  test('is divided into parts with headings, and every character stands in one', () => {
    const { statement } = fieldsOf(lang);
    const parts = statementParts(statement);
    expect(parts.map(({ heading }) => heading !== null)).toEqual(Array(6).fill(true));
    const again = parts.map(({ heading, content }) =>
      [
        heading,
        ...content.flatMap((each) =>
          typeof each === 'string' ? [each] : each.map((text) => `– ${text}`),
        ),
      ].join('\n'),
    );
    expect(again.join('\n\n')).toBe(statement);
  });

  test('does not say «no answer» of an age that the date of birth tells', () => {
    const told = (facts: object) =>
      /зейнеткерлік жасқа толған|достиг пенсионного возраста/.test(fieldsOf(lang, facts).statement);
    expect(told({ 'assistant.birthDate': '1990-03-15' })).toBe(false);
    expect(told({})).toBe(false);
    expect(told({ 'declarations.pensionAge': 'no' })).toBe(true);
  });

  // As the program assembled it when that version was current, byte for byte.
  test('of an earlier version stays verifiable', () => {
    const dtbs = fs.readFileSync(
      path.join(import.meta.dirname, `earlierPack/2026.11.4.${lang}.jcs`),
    );
    const read = parseRequest(new Uint8Array(dtbs));
    expect(statementMatches(read)).toBe(true);
    const { version } = currentPack;
    expect(statementMatches({ ...read, pack: { ...read.pack, version } })).toBe(false);
    expect(statementParts(read.statement)[0]?.heading).toBeNull();
  });
});
