// @vitest-environment happy-dom
// Who files: each role is asked for just what it needs, whose key is needed is said first, and
// another's key has its lawful ways.
import { describe, expect, it } from 'vitest';
import { errors } from '../../locales/errors.ts';
import { review, settled, steps } from '../../locales/panel.ts';
import { expectedKey, lawfulWays } from '../../locales/roles.ts';
import { roles } from '../../locales/words.ts';
import { draftSchema, type Draft, type FactPath } from '../../src/core/draft/draft.ts';
import { AppError } from '../../src/core/errors.ts';
import { parseRequest } from '../../src/core/request/parse.ts';
import type { PanelPorts, SigningTerms } from '../../src/ui/ports.ts';
import { FIELDS } from '../../src/ui/facts/fields.ts';
import { inputId, questionId } from '../../src/ui/facts/inputId.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { clearDraft } from './drafts.ts';
import { openDraft, PROVIDER, SIGNED, world, type World } from './fakePorts.ts';
import { giveKey } from './signing.tsx';
import { heading, press, show, text, tick, type } from './stage.ts';

const REPRESENTATIVE = { iin: '670101400003', lastName: 'Мысалов', firstName: 'Ерлан' };

const draftOf = (filer: Draft['filer'], poa: Draft['poa'] = {}): Draft =>
  draftSchema.parse({ ...clearDraft(), filer, poa });

async function open(draft: Draft, changes: Partial<PanelPorts> = {}): Promise<World> {
  const it_ = world(changes, { draft: openDraft(draft), settings: { providers: [PROVIDER] } });
  await show(<Panel ports={it_.ports} />);
  return it_;
}

const asked = (): readonly FactPath[] =>
  (Object.keys(FIELDS) as FactPath[]).filter(
    (path) =>
      document.getElementById(inputId(path)) !== null &&
      /^(filer|poa|applicant\.incapable)/.test(path),
  );

const choose = (path: FactPath, value: string): Promise<void> => {
  const field = FIELDS[path];
  return tick(
    `${questionId(path)}-choice-${Object.keys('options' in field ? field.options : { yes: 0, no: 0 }).indexOf(value)}`,
  );
};

const ATTORNEY: readonly FactPath[] = [
  'filer.iin',
  'filer.lastName',
  'filer.firstName',
  'poa.issuedOn',
  'poa.termMonths',
  'poa.registryNumber',
  'poa.ended',
  'poa.form',
  'poa.scopeFiling',
  'poa.scopeOrdering',
  'poa.scopeClaim',
  'poa.subDelegated',
];

describe('what is asked', () => {
  it('of the applicant in person: nothing of a representative', async () => {
    await open(draftOf({ role: 'self' }));
    expect(asked()).toEqual([]);
  });

  it('of a legal representative: who it is, and the proof; no power of attorney', async () => {
    await open(draftOf({ role: 'legal_rep' }));
    expect(asked()).toEqual([
      'filer.iin',
      'filer.lastName',
      'filer.firstName',
      'filer.guardianshipProof',
    ]);
  });

  it('of an attorney: who it is, and the power; no guardianship; the original only of a sub-delegated one', async () => {
    await open(draftOf({ role: 'attorney' }));
    expect(asked()).toEqual(ATTORNEY);
    await choose('poa.subDelegated', 'yes');
    expect(asked()).toEqual([
      ...ATTORNEY,
      'poa.originalAllows',
      'poa.originalEnded',
      'poa.originalUntil',
    ]);
  });

  it('while nobody said who files: that alone', async () => {
    const draft = clearDraft();
    delete draft.filer.role;
    await open(draft);
    expect(asked()).toEqual(['filer.role']);
    await press(review.onward.ru);
    expect(text()).not.toContain('Ответить: Дата выдачи доверенности');
  });
});

describe('a role that changes', () => {
  it('leaves the answers of the other waiting: neither asked nor checked nor sent, and there again with it', async () => {
    const it_ = await open(draftOf({}));
    await choose('filer.role', 'attorney');
    await type('fact-filer-iin-text', REPRESENTATIVE.iin);
    await type('fact-poa-issuedOn-day', '31');
    await type('fact-poa-issuedOn-month', '2');
    await type('fact-poa-issuedOn-year', '2026');
    await choose('filer.role', 'self');
    expect(asked()).toEqual(['filer.role']);
    await press(review.onward.ru);
    expect(heading()).toBe(steps.sign.ru);
    expect(text()).toContain(settled.check.ru);
    expect(it_.draft.get()?.answers.filer.iin).toBe(REPRESENTATIVE.iin);
    await press(settled.answers.ru);
    expect(text()).not.toContain(REPRESENTATIVE.iin);
    await press('Исправить или дополнить: Кто подаёт');
    await press('Исправить: Кто подаёт заявление');
    await choose('filer.role', 'attorney');
    // Kept as it was typed, the half of a date too.
    expect((document.getElementById('fact-poa-issuedOn-day') as HTMLInputElement).value).toBe('31');
    expect((document.getElementById('fact-filer-iin-text') as HTMLInputElement).value).toBe(
      REPRESENTATIVE.iin,
    );
  });
});

async function openSign(draft: Draft, changes: Partial<PanelPorts> = {}): Promise<void> {
  await open(draft, changes);
  await press(review.onward.ru);
  expect(heading()).toBe(steps.sign.ru);
}

const POA: Draft['poa'] = {
  issuedOn: '2026-06-01',
  ended: 'no',
  form: 'notarial',
  scopeFiling: 'yes',
  scopeOrdering: 'yes',
  scopeClaim: 'yes',
  subDelegated: 'no',
};

describe('whose key', () => {
  it('is said before one is chosen: name, number and role', async () => {
    await openSign(draftOf({ role: 'attorney', ...REPRESENTATIVE }, POA));
    const group = document.querySelector(`[aria-label="${expectedKey.title.ru}"]`);
    for (const part of [
      expectedKey.attorney.ru,
      'Мысалов Ерлан',
      '670101400003',
      'Подписывает за заявителя',
    ])
      expect(group?.textContent).toContain(part);
    expect(group?.compareDocumentPosition(document.getElementById('key-file') as Element)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('an attorney signs in the own name for the principal', async () => {
    let terms: SigningTerms | null = null;
    await openSign(draftOf({ role: 'attorney', ...REPRESENTATIVE }, POA), {
      sign: (given) => {
        terms = given;
        return Promise.resolve({ signed: SIGNED, keyStatus: 'good' });
      },
    });
    await giveKey();
    const { filer, applicant } = parseRequest((terms as unknown as SigningTerms).dtbs);
    expect(filer).toMatchObject({
      role: 'attorney',
      person: { iin: '670101400003' },
      poa: { issuedOn: '2026-06-01' },
    });
    expect(applicant.person.iin).toBe(clearDraft().applicant.iin);
  });

  it.each([
    [
      'the applicant’s key in a representative’s hand',
      { role: 'legal_rep', ...REPRESENTATIVE, guardianshipProof: 'yes' },
      'ERR_KEY_OF_APPLICANT',
      [
        'Представитель выбирает свой ключ: Мысалов Ерлан',
        lawfulWays.applicant.ru,
        lawfulWays.attorney.ru,
      ],
    ],
    [
      'a relative’s key, and no power of attorney',
      { role: 'self' },
      'ERR_KEY_OTHER_PERSON',
      [lawfulWays.applicant.ru, lawfulWays.attorney.ru, lawfulWays.legal_rep.ru],
    ],
  ] as const)('%s: why not, and how it can be done', async (_, filer, code, ways) => {
    await openSign(draftOf(filer), { sign: () => Promise.reject(new AppError(code)) });
    expect(text()).not.toContain(lawfulWays.title.ru);
    await giveKey();
    expect(document.getElementById('key-file-error')?.textContent).toContain(errors[code].what.ru);
    for (const way of ways) expect(text()).toContain(way);
    await press(lawfulWays.change.ru);
    expect(heading()).toBe(steps.review.ru);
    expect(document.activeElement?.id).toBe('fact-filer-role-choice-0');
    await choose('filer.role', 'attorney');
    expect(text()).toContain(roles.attorney.ru);
  });
});
