// Whatever is cleared can be assembled, and reads back as the same.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftSchema, RELATIONS, WEEKDAYS, type Draft } from '../../../src/core/draft/draft.ts';
import { assemble, reopenRequest } from '../../../src/core/request/assemble.ts';
import { parseRequest, statementMatches } from '../../../src/core/request/parse.ts';
import { clear } from '../../../src/core/rules/clear.ts';
import { checkDraft } from '../../../src/core/rules/engine.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import { addDays } from '../../../src/core/time.ts';
import { CLEAR_ON, draftWith, type Facts } from '../clearDraft.ts';
import { AT, cleared, TERMS } from './assembled.ts';

describe('whatever is cleared can be assembled', () => {
  const iso = fc.oneof(
    fc.constantFrom(CLEAR_ON, '2026-12-01', '2027-02-28'),
    fc.integer({ min: -40_000, max: 9000 }).map((days) => addDays(CLEAR_ON, days)),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('Иванов', '\ud800', '\u0958'.repeat(250), '\u202e', '  '),
  );
  const iin = fc.constantFrom(
    '800505300002',
    '900315300111',
    '641021400006',
    '120540000001',
    '900315 300000',
    '0',
    '',
  );
  const answer = fc.constantFrom('yes', 'no', 'unknown');
  const tiyn = fc.oneof(fc.nat(20_000_000), fc.maxSafeNat());
  const ANY: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    ...Object.fromEntries(
      ['applicant', 'filer', 'assistant'].flatMap((who) => [
        [`${who}.iin`, iin],
        [`${who}.lastName`, text],
        [`${who}.firstName`, text],
        [`${who}.patronymic`, text],
        [`${who}.birthDate`, iso],
      ]),
    ),
    'applicant.phone': text,
    'applicant.residence': text,
    'disability.group': fc.constantFrom('1', '2'),
    'disability.validUntil': iso,
    'disability.openEnded': fc.boolean(),
    'ipar.number': text,
    'ipar.date': iso,
    'ipar.validUntil': iso,
    'ipar.part': fc.constantFrom('social', 'professional', 'medical', 'unknown'),
    'ipar.assistantMeasure': fc.boolean(),
    'carerAllowance.assigned': answer,
    'filer.role': fc.constantFrom('self', 'legal_rep', 'attorney'),
    'poa.issuedOn': iso,
    'poa.termMonths': fc.integer({ min: 1, max: 1200 }),
    'poa.registryNumber': text,
    'poa.ended': answer,
    'supplier.id': iin,
    'supplier.name': text,
    'assistant.sex': fc.constantFrom('male', 'female'),
    'assistant.relation': fc.constantFrom(...RELATIONS),
    'order.number': text,
    'order.periodFrom': iso,
    'order.periodTo': iso,
    'order.schedule': fc.array(
      fc.record({
        day: fc.oneof(fc.constantFrom(...WEEKDAYS), iso),
        hours: fc.double({ min: 0.001, max: 24, noNaN: true }),
      }),
      { maxLength: 4 },
    ),
    'money.price': tiyn,
    'money.guaranteed': tiyn,
    'money.claim': tiyn,
    'application.included': fc.boolean(),
    'application.iban': text,
  };
  /** The clear draft with a few facts changed at random: few enough that most stay clear or nearly so. */
  const drafts: fc.Arbitrary<Draft> = fc
    .subarray(Object.keys(ANY), { maxLength: 8 })
    .chain((paths) =>
      fc.record(
        Object.fromEntries(
          paths.map((path) => [path, fc.option(ANY[path] ?? fc.constant(null), { freq: 4 })]),
        ),
      ),
    )
    .chain((facts) =>
      fc
        .boolean()
        .map((all) => draftWith(facts as Facts, all ? currentPack.rules.map(({ id }) => id) : [])),
    );

  test('on any day of the pack, under any trust profile, and reads back as the same', () => {
    let assembled = 0;
    fc.assert(
      fc.property(
        drafts,
        fc.constantFrom('production', 'test', 'world' as const),
        fc.constantFrom('kk', 'ru' as const),
        fc.nat(3100),
        (draft, trust, lang, days) => {
          const at = Date.parse('2023-07-01T06:00:00Z') + days * 86_400_000;
          for (const [asOf, when] of [
            [CLEAR_ON, AT],
            [addDays('2023-07-01', days), at],
          ] as const) {
            const ready = clear(checkDraft(draft, currentPack, { asOf, trust: trust }));
            if (ready === null) continue;
            const { dtbs, fields } = assemble(ready, { ...TERMS, lang: lang, at: when });
            expect(parseRequest(dtbs)).toEqual(fields);
            expect(statementMatches(fields)).toBe(true);
            expect(reopenRequest(dtbs).dtbs).toEqual(dtbs);
            assembled += 1;
          }
        },
      ),
      { numRuns: 150 },
    );
    // A property over drafts that are never clear would prove nothing.
    expect(assembled).toBeGreaterThan(30);
  });

  test('the longest draft that the schema admits', () => {
    const longest = '\u0958'.repeat(250);
    const names = Object.fromEntries(
      ['applicant', 'filer', 'assistant'].flatMap((who) =>
        ['lastName', 'firstName', 'patronymic'].map((name) => [`${who}.${name}`, longest]),
      ),
    );
    const schedule = Array.from({ length: 100 }, () => ({
      day: '2026-12-05',
      hours: 0.0123456789012345,
    }));
    const facts = {
      ...names,
      'filer.role': 'legal_rep',
      'filer.iin': '641021400006',
      'applicant.phone': longest,
      'applicant.residence': longest,
      'ipar.number': longest,
      'supplier.name': longest,
      'order.number': longest,
      'order.schedule': schedule,
      'application.iban': 'KZ86125KZT5004100100',
    };
    expect(assemble(cleared(facts), TERMS).dtbs.length).toBeLessThan(256 * 1024);
  });

  test('an empty draft is not', () => {
    expect(
      clear(
        checkDraft(draftSchema.parse({ schema: 'komekshi/draft/1' }), currentPack, {
          asOf: CLEAR_ON,
          trust: 'test',
        }),
      ),
    ).toBeNull();
  });
});
