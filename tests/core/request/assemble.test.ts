// The statement, and on which terms a request is assembled.
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { RELATIONS } from '../../../src/core/draft/draft.ts';
import { AppError } from '../../../src/core/errors.ts';
import { assemble } from '../../../src/core/request/assemble.ts';
import { requestSchema } from '../../../src/core/request/request.ts';
import { clear, type ClearedDraft } from '../../../src/core/rules/clear.ts';
import { checkDraft, type CheckTerms } from '../../../src/core/rules/engine.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import { CLEAR_ON, draftWith, FILERS, type Facts } from '../clearDraft.ts';
import { cleared, TERMS } from './assembled.ts';

/** The paths of what the schema lets be null, outside of lists. */
function nullableIn(
  type: z.core.$ZodType,
  path: readonly string[] = [],
): readonly (readonly string[])[] {
  if (type instanceof z.ZodMiniNullable) return [path, ...nullableIn(type.def.innerType, path)];
  return type instanceof z.ZodMiniObject
    ? Object.entries(type.shape).flatMap(([name, inner]) => nullableIn(inner, [...path, name]))
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
        expect(full.split('\n')[1]).toContain(mark);
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
    expect(statement({}, trust).split('\n')[1]).toMatch(/^ТЕСТ/);
    expect(statement({}, trust, 'kk').split('\n')[1]).toMatch(/^ТЕСТ/);
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
