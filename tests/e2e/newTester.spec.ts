// A new tester's first journey. docs/TESTING.md shows this very file.
import { expect, orderDraft, test } from 'komekshi/testing';

test('from a filled-in page to a verified receipt', async ({ portal, keys, panel }) => {
  await portal.open({ markup: 'table', lang: 'ru', draft: orderDraft() });
  await portal.fill({ 'Мобильный телефон': '+77020000000' });
  const { facts } = await portal.draft();
  expect(facts['applicant.phone']).toMatchObject({ value: '+77020000000', foundBy: 'header' });

  await panel.open();
  const { verdict, findings } = await panel.check();
  expect(verdict).toBe('clear');
  expect(findings.find(({ rule }) => rule === 'ORD-08')?.outcome).toBe('passed');

  await panel.chooseProvider();
  expect((await panel.sign(await keys.of('stranger'))).code).toBe('ERR_KEY_OTHER_PERSON');
  expect((await panel.sign(await keys.of('applicant'))).signed).toBe(true);
  expect((await panel.receipt()).indication).toBe('TOTAL_PASSED');
});
