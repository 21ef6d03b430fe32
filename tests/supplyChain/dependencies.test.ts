// Each runtime dependency is known, with its licence, its origin and a reason; docs/DEPENDENCIES.md
// says no other than what is locked.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { page, provenanceIn, readKnown, shipped } from '../../scripts/supplyChain/dependencies.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const json = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));
const known = readKnown();

/** May be linked into a program under MIT and given on with a notice. */
const LICENCES = ['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', '(MIT OR Apache-2.0)'];

describe('runtime dependencies', () => {
  it('[S1] each have a reason, and no reason is left of one that went', () => {
    expect(Object.keys(known.direct).sort()).toEqual(
      Object.keys((json('package.json') as { dependencies: object }).dependencies).sort(),
    );
  });

  it('[S1] and what they bring are under known licences', () => {
    expect(shipped().filter(({ licence }) => !LICENCES.includes(licence))).toEqual([]);
    expect(shipped().length).toBeGreaterThan(Object.keys(known.direct).length);
  });

  it('[S1] have their provenance asked for as they are locked', () => {
    const ids = shipped()
      .filter(({ name }) => name in known.direct)
      .map(({ name, version }) => `${name}@${version}`);
    expect(Object.keys(known.provenance.answers).sort()).toEqual(ids.sort());
    expect(known.provenance.askedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('stand in docs/DEPENDENCIES.md (npm run dependencies)', () => {
    expect(fs.readFileSync(path.join(ROOT, 'docs/DEPENDENCIES.md'), 'utf8')).toBe(page(known));
  });
});

it('a registry that says nothing of signatures has said nothing of attestations', () => {
  expect(
    provenanceIn({
      attestations: { url: '', provenance: { predicateType: 'https://slsa.dev/provenance/v1' } },
      signatures: [{}],
    }),
  ).toBe('attested');
  expect(provenanceIn({ signatures: [{}] })).toBe('none');
  expect([
    provenanceIn({ integrity: 'sha512-' }),
    provenanceIn({ signatures: [] }),
    provenanceIn(null),
  ]).toEqual(['not known', 'not known', 'not known']);
});
