// @vitest-environment happy-dom
// What is sent is listed in full, in words, from the request's own bytes: before the signature, and
// when the provider is chosen.
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { provider } from '../../locales/panel.ts';
import { sent, sentGroups } from '../../locales/sent.ts';
import { parseRequest } from '../../src/core/request/parse.ts';
import { requestSchema, type RequestFields } from '../../src/core/request/request.ts';
import { rowsOf, SENT_PATHS, type SentGroup } from '../../src/ui/consent/sentFields.ts';
import { speechIn } from '../../src/ui/texts.tsx';
import type { SigningTerms } from '../../src/ui/ports.ts';
import { PROVIDER, SIGNED } from './fakePorts.ts';
import { giveKey, openProvider, openSign } from './signing.tsx';
import { doing, press, text, tick } from './stage.ts';

/** Every field that the schema knows; a list is one. */
function pathsOf(type: z.core.$ZodType, path = ''): readonly string[] {
  if (type instanceof z.ZodMiniNullable) return pathsOf(type.def.innerType, path);
  if (!(type instanceof z.ZodMiniObject)) return [path];
  return Object.entries(type.shape).flatMap(([name, inner]) =>
    pathsOf(inner, path === '' ? name : `${path}.${name}`),
  );
}

/** Fields of nothing but null: for the names alone. */
const NOTHING = Object.fromEntries(
  Object.keys(requestSchema.shape).map((name) => [name, null]),
) as unknown as RequestFields;

const GROUPS = Object.keys(sentGroups) as readonly SentGroup[];
const shown = (): readonly (readonly [string, string])[] =>
  [...document.querySelectorAll('.leaves > div')].map(
    (row) =>
      [
        row.querySelector('dt')?.textContent ?? '',
        row.querySelector('dd')?.textContent ?? '',
      ] as const,
  );

const unfold = (): Promise<void> =>
  doing(() =>
    [...document.querySelectorAll('summary')]
      .find((summary) => summary.textContent.startsWith(sent.all.ru))
      ?.click(),
  );

describe('the list', () => {
  it('has every field of the schema once, and none besides', () => {
    expect([...SENT_PATHS].sort()).toEqual([...pathsOf(requestSchema)].sort());
  });

  it('shows each value that the signed bytes hold, names what goes empty, and no group is without fields', async () => {
    let signed: SigningTerms | null = null;
    await openSign({
      sign: (terms) => {
        signed = terms;
        return new Promise(() => undefined);
      },
    });
    await unfold();
    const rows = shown();
    const page = text();
    await giveKey();
    const fields: RequestFields = parseRequest((signed as unknown as SigningTerms).dtbs);
    for (const group of GROUPS) {
      const expected = rowsOf(group, fields, speechIn('ru'));
      expect(expected.length, group).toBeGreaterThan(0);
      for (const { name, value } of expected) {
        if (value === null) expect(page).toContain(name.ru);
        else expect(rows).toContainEqual([name.ru, value]);
      }
    }
    expect(rows.map(([, value]) => value)).toEqual(
      expect.arrayContaining([
        fields.applicant.person.iin,
        fields.requestId,
        fields.application.orderSha256,
        fields.audience.bin,
      ]),
    );
    expect(rows.filter(([, value]) => /undefined|null|NaN|\[object/.test(value))).toEqual([]);
  });

  it.each(['kk', 'ru', 'en'] as const)('tells two fields of a group apart in %s', (lang) => {
    for (const group of GROUPS) {
      const names = rowsOf(group, NOTHING, speechIn(lang)).map(({ name }) => name[lang]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('to whom', () => {
  it('names the supplier, its BIN and address, and what goes beside the file', async () => {
    await openSign();
    expect(text()).toContain(`${PROVIDER.bin}, по адресу ${PROVIDER.origin}`);
    for (const words of [sent.withSignature, sent.delivery, sent.authority, sent.nothingElse])
      expect(text()).toContain(words.ru);
  });

  it('says that by hand nothing is sent to the supplier, from the step where that is chosen on', async () => {
    await openProvider({ sign: () => Promise.resolve({ signed: SIGNED, keyStatus: 'good' }) }, []);
    expect(text()).not.toContain(sent.title.ru);
    await tick('handover-choice-0');
    for (const step of [null, provider.onward.ru]) {
      if (step !== null) await press(step);
      expect(text()).toContain('Поставщику Komekshi ничего не отправляет. Файл вы передаёте сами');
      expect(text()).not.toContain(sent.delivery.ru);
    }
  });

  it('changes with the choice at the provider step', async () => {
    await openProvider();
    expect(text()).toContain(`по адресу ${PROVIDER.origin}`);
    await tick('handover-choice-1');
    expect(text()).not.toContain(`по адресу ${PROVIDER.origin}`);
  });
});
