// The fields of a request, made of a cleared draft.
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/core/request/assemble.ts';
import { canonicalSha256 } from '../../../src/core/request/canonical.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import { cleared, TERMS } from './assembled.ts';

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
      '– Цена выше гарантированной суммы. Разницу заплатит сам заявитель.',
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
      '– достиг пенсионного возраста: нет',
      '– имеет непогашенную или неснятую судимость: неизвестно',
    ]) {
      expect(fields.statement.split('\n')).toContain(line);
    }
    // The assistant’s IIN tells the date of birth.
    expect(fields.statement).not.toContain('не достиг 18 лет');
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
    // In the summary and in the order.
    expect(fields.statement.split('\n').filter((line) => line.startsWith('Стоимость:'))).toEqual([
      'Стоимость: 100 000 тенге 00 тиын',
      'Стоимость: 100 000 тенге 00 тиын',
    ]);
  });
});
