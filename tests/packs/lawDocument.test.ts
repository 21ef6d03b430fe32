// docs/law: as the pack is today, with every rule, every doubt and every boundary in it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { CHANGES, LAW, LAW_FOLDER, PARAMETERS } from '../../scripts/law.ts';
import { citationsOf, slugOf } from '../../scripts/law/citations.ts';
import { toConfirm } from '../../scripts/law/confirmFirst.ts';
import {
  notChecks,
  switchedOff,
  unknowns,
} from '../../src/core/rules/packs/individualAssistant/catalogue/index.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';

const citations = citationsOf(currentPack);

test('the folder holds what `npm run law` makes, and nothing else', () => {
  expect(readdirSync(LAW_FOLDER).sort()).toEqual(Object.keys(LAW).sort());
});

test.each(Object.keys(LAW))('docs/law/%s is what `npm run law` makes', (file) => {
  expect(readFileSync(path.join(LAW_FOLDER, file), 'utf8'), 'run `npm run law`').toBe(LAW[file]);
});

test('every version of every rule stands on the page of its act', () => {
  for (const { rule, version, provision } of citations) {
    expect(LAW[`${slugOf(provision)}.md`]).toContain(
      `| ${rule.id} | ${rule.texts.title.en} | ${version.inForceFrom} – ${version.inForceUntil ?? '…'} |`,
    );
  }
});

describe('what a lawyer should confirm first', () => {
  const rows = (LAW['README.md'] ?? '').split('\n').filter((line) => /^\| \d+ \|/.test(line));

  it('is every provision that was not verified', () => {
    expect(rows.length).toBe(citations.filter(({ provision }) => !provision.verified).length);
  });

  it('begins with what blocks, and there with what is least certain', () => {
    const ranks = toConfirm(citations).map(
      ({ version, provision }) =>
        [
          version.severity === 'blocking' ? 0 : 1,
          ['low', 'medium', 'high'].indexOf(provision.confidence),
        ] as const,
    );
    const blocking = ranks.filter(([severity]) => severity === 0);
    expect(ranks.slice(0, blocking.length)).toEqual(blocking);
    expect(blocking.map(([, confidence]) => confidence)).toEqual(
      blocking.map(([, confidence]) => confidence).sort(),
    );
  });
});

describe('the changelog of the law', () => {
  it('has each boundary of each rule and each step of each parameter', () => {
    for (const { id, versions } of currentPack.rules) {
      for (const [index, { inForceFrom: date }] of versions.entries()) {
        const found = CHANGES.filter(
          (change) =>
            change.date === date &&
            change.kind === (index === 0 ? 'begins' : 'changes') &&
            change.text.startsWith(`**${id}**`),
        );
        expect(found.length, `${id} ${date}`).toBe(1);
      }
    }
    for (const { name, values } of PARAMETERS) {
      for (const { inForceFrom: date } of values)
        expect(
          CHANGES.some((change) => change.date === date && change.text.startsWith(`**${name}**`)),
          `${name} ${date}`,
        ).toBe(true);
    }
  });

  it('has the days on which the law of the assistant changed, the latest first', () => {
    const dates = [...(LAW['CHANGELOG.md'] ?? '').matchAll(/^## (\S+)$/gm)].map(
      ([, date]) => date ?? '',
    );
    expect(dates).toEqual([...dates].sort().reverse());
    for (const date of ['2023-07-01', '2025-10-21', '2026-01-01', '2028-01-01', '2031-01-01'])
      expect(dates).toContain(date);
  });

  it('tells what ends', () => {
    const ended = currentPack.rules
      .filter(({ versions }) => versions.at(-1)?.inForceUntil != null)
      .map(({ id }) => id);
    expect(CHANGES.filter(({ kind }) => kind === 'ends').length).toBe(ended.length);
  });
});

test('what is not known, what is off and what is no check stand there by name', () => {
  const contents = LAW['README.md'] ?? '';
  for (const { id } of [...unknowns, ...switchedOff, ...notChecks])
    expect(contents).toContain(`| ${id} | `);
  for (const { id, provision } of notChecks)
    if (provision !== null) expect(LAW[`${slugOf(provision)}.md`]).toContain(`| ${id} | `);
});

test('no number is given to an act whose number is not confirmed', () => {
  for (const [file, text] of Object.entries(LAW))
    expect(text, file).not.toMatch(/№ ?28[4-7]|\b28[4-7]\b/);
});
