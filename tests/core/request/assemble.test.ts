import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { draftSchema, RELATIONS, WEEKDAYS, type Draft } from '../../../src/core/draft/draft.ts';
import { AppError } from '../../../src/core/errors.ts';
import { assemble, reopenRequest, type AssemblyTerms } from '../../../src/core/request/assemble.ts';
import { canonicalSha256 } from '../../../src/core/request/canonical.ts';
import { parseRequest, statementMatches } from '../../../src/core/request/parse.ts';
import { requestSchema } from '../../../src/core/request/request.ts';
import { clear, type ClearedDraft } from '../../../src/core/rules/clear.ts';
import { checkDraft, type CheckTerms } from '../../../src/core/rules/engine.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import { addDays } from '../../../src/core/time.ts';
import { CLEAR_ON, draftWith, FILERS, type Facts } from '../clearDraft.ts';

const AT = Date.parse('2026-11-22T09:45:00Z');
const TERMS: AssemblyTerms = {
  idempotencyKey: '3f2b8a52-6c1d-4f0e-9a7b-1c2d3e4f5a6b',
  at: AT,
  lang: 'ru',
  audience: { origin: 'https://provider.example', bin: '120540000001' },
};

function cleared(
  facts: Facts = {},
  acknowledged: readonly string[] = [],
  trust: CheckTerms['trust'] = 'production',
): ClearedDraft {
  const result = clear(
    checkDraft(draftWith(facts, acknowledged), currentPack, { asOf: CLEAR_ON, trust }),
  );
  if (result === null) throw new Error('the draft of this test should be clear');
  return result;
}

describe('fields', () => {
  test('of the clear draft', () => {
    const { fields } = assemble(cleared(), TERMS);
    expect(fields).toMatchObject({
      schema: 'komekshi/request/1',
      createdAt: '2026-11-22T14:45:00+05:00',
      expiresAt: '2026-12-06T14:45:00+05:00',
      audience: TERMS.audience,
      trust: 'production',
      lang: 'ru',
      pack: { id: 'kz-individual-assistant', version: currentPack.version, asOf: '2026-11-22' },
      filer: { role: 'self', person: { iin: '800505300002' }, poa: null },
      application: { guaranteed: 12_000_000, claim: 10_000_000, topUp: 0 },
    });
    expect(fields.application.orderSha256).toBe(canonicalSha256(fields.order));
    expect(fields.checks.map(({ rule }) => rule)).toEqual(
      currentPack.rules.filter(({ stage }) => stage === 'draft').map(({ id }) => id),
    );
  });

  test('claim and top-up above the guaranteed amount, with the acknowledged point', () => {
    const { fields } = assemble(cleared({ 'money.price': 15_000_001 }, ['ORD-05']), TERMS);
    expect(fields.application).toMatchObject({ claim: 12_000_000, topUp: 3_000_001 });
    expect(fields.checks.find(({ rule }) => rule === 'ORD-05')).toEqual({
      rule: 'ORD-05',
      outcome: 'failed',
      acknowledged: true,
    });
    expect(fields.statement).toContain('Доплата заявителя: 30 000 тенге 01 тиын');
    expect(fields.statement).toContain(
      '– ORD-05. Цена выше гарантированной суммы. Разницу заплатит сам заявитель.',
    );
  });

  test('a representative by power of attorney', () => {
    const { fields } = assemble(
      cleared({
        'filer.role': 'attorney',
        'filer.iin': '641021 400006',
        'filer.lastName': 'Үлгі',
        'filer.firstName': 'Айша',
        'poa.issuedOn': '2026-01-10',
        'poa.ended': 'no',
        'poa.scopeFiling': 'yes',
        'poa.registryNumber': '12',
      }),
      TERMS,
    );
    expect(fields.filer).toEqual({
      role: 'attorney',
      person: { iin: '641021400006', lastName: 'Үлгі', firstName: 'Айша', patronymic: null },
      poa: { issuedOn: '2026-01-10', termMonths: null, registryNumber: '12' },
    });
    expect(fields.statement).toContain(
      'Подаёт и подписывает: представитель по доверенности, Үлгі Айша, ИИН 641021400006',
    );
    expect(fields.statement).toContain('Доверенность: выдана 10.01.2026, срок не указан, № 12');
  });

  test('what the assistant declared goes under the signature, and what was not asked is said to be so', () => {
    const { fields } = assemble(
      cleared({ 'declarations.conviction': 'unknown', 'declarations.pensionAge': 'no' }, [
        'ASST-06',
      ]),
      TERMS,
    );
    expect(fields.order.assistant.declarations).toEqual({
      mentalHealth: 'no',
      contraindications: 'no',
      minor: null,
      trained: 'yes',
      pensionAge: 'no',
      conviction: 'unknown',
      incapacity: 'no',
    });
    for (const line of [
      '– не достиг 18 лет: ответа нет',
      '– достиг пенсионного возраста: нет',
      '– имеет непогашенную или неснятую судимость: неизвестно',
    ]) {
      expect(fields.statement.split('\n')).toContain(line);
    }
    expect(fields.checks).toContainEqual({
      rule: 'ASST-06',
      outcome: 'cantTell',
      acknowledged: true,
    });
  });

  test('the consent to look up restricted data', () => {
    const { fields } = assemble(cleared({ 'consent.access': 'yes' }), TERMS);
    expect(fields.consent).toEqual({ access: 'yes' });
    expect(fields.statement).toContain('доступа: да');
  });

  test('identifiers lose their spaces, names their line breaks and invisible characters', () => {
    const { fields } = assemble(
      cleared({
        'applicant.iin': '800505 300002',
        'supplier.id': '120540 000001',
        'supplier.name': 'ТОО\nСтоимость: 1 тенге\u202e\u200b',
        'assistant.lastName': 'Нои\u0306',
        'order.number': ' \u0000 ',
      }),
      TERMS,
    );
    expect(fields.applicant.person.iin).toBe('800505300002');
    expect(fields.order.supplier).toEqual({ id: '120540000001', name: 'ТОО Стоимость: 1 тенге' });
    expect(fields.order.assistant.person.lastName).toBe('Ной');
    expect(fields.order.number).toBeNull();
    expect(fields.statement.split('\n').filter((line) => line.startsWith('Стоимость:'))).toEqual([
      'Стоимость: 100 000 тенге 00 тиын',
    ]);
  });
});

/** The paths of what the schema lets be null, outside of lists. */
function nullableIn(
  type: z.core.$ZodType,
  path: readonly string[] = [],
): readonly (readonly string[])[] {
  if (type instanceof z.ZodNullable) return [path, ...nullableIn(type.unwrap(), path)];
  return type instanceof z.ZodObject
    ? Object.entries(type.shape).flatMap(([name, inner]) =>
        nullableIn(inner as z.core.$ZodType, [...path, name]),
      )
    : [];
}

describe('statement', () => {
  const statement = (
    facts: Facts = {},
    trust: CheckTerms['trust'] = 'production',
    lang: 'kk' | 'ru' = 'ru',
  ): string => assemble(cleared(facts, [], trust), { ...TERMS, lang }).fields.statement;

  test('in Russian', () => {
    expect(statement()).toMatchSnapshot();
  });

  test('in Kazakh', () => {
    expect(statement({}, 'production', 'kk')).toMatchSnapshot();
  });

  const FILER: Readonly<Record<string, Facts>> = {
    'the applicant in person': {},
    'a legal representative': { ...FILERS.legal_rep, 'applicant.incapable': 'yes' },
    'an attorney': { ...FILERS.attorney, 'poa.registryNumber': '17-204' },
  };
  const IN = {
    ru: {
      lang: 'ru',
      order: 'ЗАКАЗ УСЛУГ',
      application: 'ЗАЯВЛЕНИЕ НА ВОЗМЕЩЕНИЕ',
      mark: 'Не официальная форма',
    },
    kk: {
      lang: 'kk',
      order: 'ТАПСЫРЫС',
      application: 'ӨТЕУ ТУРАЛЫ ӨТІНІШ',
      mark: 'Ресми нысан емес',
    },
  } as const;

  describe.each(Object.entries(FILER))('of an order that %s files', (_, facts) => {
    test.each([IN.ru, IN.kk])(
      'in $lang: order and application, marked as no official form',
      ({ lang, order, application, mark }) => {
        const full = statement(
          { ...facts, 'application.iban': 'KZ86125KZT5004100100', 'money.claim': 10_000_000 },
          'production',
          lang,
        );
        expect(full).toMatchSnapshot();
        expect(full.split('\n')[0]).toContain(mark);
        expect(full.indexOf(order)).toBeGreaterThan(0);
        expect(full.indexOf(application)).toBeGreaterThan(full.indexOf(order));
      },
    );
  });

  test('an account is told in its electronic form, however it was typed', () => {
    expect(
      statement({ 'application.iban': ' kz86 125k\u00a0zt50 0410 0100 ' }, 'production', 'ru'),
    ).toMatch(/KZ86125KZT5004100100$/m);
  });

  /** Law on Personal Data art. 8(4): each of the eight, as the line that says it. */
  const CONSENT = {
    ru: {
      from: 'СОГЛАСИЕ НА',
      to: 'ПРОВЕРКА',
      eight: [
        /^Кому \(оператор\): ТОО «Пример»/m,
        /^Кому .*, БИН 120540000001$/m,
        /^Чьи данные \(субъект\): Сынақов Әлихан, ИИН 800505300002$/m,
        /на какой срок: .*до их завершения/,
        /третьим лицам: только/,
        /за границу: нет/,
        /Публикация: нет/,
        /^Какие данные:\n– о заявителе: фамилия, имя, ИИН, дата рождения, номер ИПАР, дата ИПАР, часть ИПАР\n/m,
      ],
      consenter: /^Кто даёт согласие: (.+)$/m,
      representative: /^– о представителе: фамилия, имя, ИИН, кем представляет заявителя(.*)$/m,
      of: {
        self: 'сам заявитель',
        legal_rep: 'законный представитель, Үлгі Айша, ИИН 641021400006',
        attorney: 'представитель по доверенности, Үлгі Айша, ИИН 641021400006',
      },
      power: ', дата доверенности, срок доверенности, номер доверенности',
    },
    kk: {
      from: 'ДЕРБЕС ДЕРЕКТЕРДІ',
      to: 'ТЕКСЕРУ',
      eight: [
        /^Кімге \(оператор\): ТОО «Пример»/m,
        /^Кімге .*, БСН 120540000001$/m,
        /^Кімнің деректері \(субъект\): Сынақов Әлихан, ЖСН 800505300002$/m,
        /мерзімі: .*аяқталғанға дейін/,
        /Үшінші тұлғаларға беру: тек/,
        /Шетелге беру: жоқ/,
        /Жариялау: жоқ/,
        /^Қандай деректер:\n– өтініш беруші туралы: тегі, аты, ЖСН, туған күні, жеке бағдарламаның нөмірі, жеке бағдарламаның күні, жеке бағдарламаның бөлігі\n/m,
      ],
      consenter: /^Келісім беруші: (.+)$/m,
      representative: /^– өкіл туралы: тегі, аты, ЖСН, өтініш берушінің қандай өкілі екені(.*)$/m,
      of: {
        self: 'өтініш берушінің өзі',
        legal_rep: 'заңды өкіл, Үлгі Айша, ЖСН 641021400006',
        attorney: 'сенімхат бойынша өкіл, Үлгі Айша, ЖСН 641021400006',
      },
      power: ', сенімхаттың күні, сенімхаттың мерзімі, сенімхаттың нөмірі',
    },
  } as const;
  const ROLES = [
    ['self', FILER['the applicant in person']],
    ['legal_rep', FILER['a legal representative']],
    ['attorney', FILER['an attorney']],
  ] as const;
  const consentIn = (full: string, lang: 'kk' | 'ru'): string =>
    full.slice(full.indexOf(CONSENT[lang].from), full.lastIndexOf(CONSENT[lang].to));

  describe.each(['kk', 'ru'] as const)('the consent in %s', (lang) => {
    test.each(ROLES)('has all eight parts where %s files, and says who gives it', (role, facts) => {
      const { eight, consenter, of, representative, power } = CONSENT[lang];
      const text = consentIn(statement(facts, 'production', lang), lang);
      for (const part of eight) expect(text).toMatch(part);
      expect(consenter.exec(text)?.[1]).toBe(of[role]);
      expect(representative.exec(text)?.[1]).toBe(
        role === 'self' ? undefined : role === 'attorney' ? power : '',
      );
    });

    test('lists a value that is there, and none that is not: each that may be missing', () => {
      const { fields } = assemble(
        cleared({
          ...FILER['an attorney'],
          'applicant.phone': '+7',
          'applicant.residence': 'А',
          'applicant.patronymic': 'Б',
          'filer.patronymic': 'В',
          'assistant.patronymic': 'Г',
          'assistant.birthDate': '1990-03-15',
          'order.number': '1',
          'application.iban': 'KZ86125KZT5004100100',
          'declarations.minor': 'no',
          'declarations.pensionAge': 'no',
        }),
        { ...TERMS, lang },
      );
      const full = consentIn(currentPack.statement(fields), lang).split('\n– ').slice(1, 5);
      const missing: string[] = [];
      const without = (path: readonly string[], value: unknown): unknown =>
        path.length === 0
          ? null
          : {
              ...(value as object),
              [path[0] ?? '']: without(
                path.slice(1),
                (value as Record<string, unknown>)[path[0] ?? ''],
              ),
            };
      for (const path of nullableIn(requestSchema)) {
        if (path[0] === 'audience') continue;
        const less = consentIn(currentPack.statement(without(path, fields) as typeof fields), lang)
          .split('\n– ')
          .slice(1, 5);
        if (less.join().length >= full.join().length) missing.push(path.join('.'));
      }
      expect(missing).toEqual([]);
      expect(nullableIn(requestSchema).length).toBeGreaterThan(20);
    });
  });

  test('no line is left empty and nothing reads «undefined» or «null»', () => {
    for (const lang of ['kk', 'ru'] as const) {
      for (const relation of RELATIONS)
        expect(statement({ 'assistant.relation': relation }, 'production', lang)).not.toMatch(
          /undefined|null|: $|: ,|NaN|_/m,
        );
    }
  });

  test.each(['test', 'world'] as const)('trust profile %s is marked', (trust) => {
    expect(statement({}, trust).split('\n')[0]).toMatch(/^ТЕСТ/);
    expect(statement({}, trust, 'kk').split('\n')[0]).toMatch(/^ТЕСТ/);
    expect(statement()).not.toMatch(/ТЕСТ/);
  });
});

describe('terms', () => {
  const refusal = (act: () => unknown): string => {
    try {
      act();
    } catch (thrown) {
      if (thrown instanceof AppError) return thrown.code;
    }
    return 'none';
  };

  test('on another day than the one of the check', () => {
    expect(
      refusal(() => assemble(cleared(), { ...TERMS, at: Date.parse('2026-11-22T19:00:00Z') })),
    ).toBe('ERR_DRAFT_NOT_CLEAR');
    expect(
      refusal(() => assemble(cleared(), { ...TERMS, at: Date.parse('2026-11-22T18:59:59Z') })),
    ).toBe('none');
  });

  test('cleared by a pack that let a fact go missing, or that is not shipped', () => {
    const by = (pack: typeof currentPack): ClearedDraft | null =>
      clear(
        checkDraft(draftWith({ 'supplier.name': null }), pack, {
          asOf: CLEAR_ON,
          trust: 'production',
        }),
      );
    expect(refusal(() => assemble(by({ ...currentPack, rules: [] }) as ClearedDraft, TERMS))).toBe(
      'ERR_DRAFT_NOT_CLEAR',
    );
    expect(
      refusal(() =>
        assemble(by({ ...currentPack, rules: [], version: '1' }) as ClearedDraft, TERMS),
      ),
    ).toBe('ERR_DRAFT_NOT_CLEAR');
  });

  test('terms that do not fit', () => {
    expect(
      refusal(() =>
        assemble(cleared(), { ...TERMS, audience: { origin: '', bin: '120540000001' } }),
      ),
    ).toBe('ERR_REQUEST_UNREADABLE');
    expect(
      refusal(() => assemble(cleared(), { ...TERMS, audience: { origin: null, bin: '1' } })),
    ).toBe('ERR_REQUEST_UNREADABLE');
  });
});

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
      { numRuns: 500 },
    );
    // A property over drafts that are never clear would prove nothing.
    expect(assembled).toBeGreaterThan(100);
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
