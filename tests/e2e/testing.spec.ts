// The testers' fixtures themselves: a page of any HTML is read and says how, a blocked order is
// told with its law, a wrong key by its code.
import fs from 'node:fs';
import { expect, orderDraft, PEOPLE, test } from 'komekshi/testing';

const FORM = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Портал</title></head><body><h1>Заказ услуг индивидуального помощника</h1>
<form><fieldset><legend>Получатель услуги</legend>
<p><label for="iin">ИИН *</label> <input id="iin" value="900315300000"></p>
<p><input aria-label="Фамилия" value="Сынақов"></p>
<table><tr><th>Имя</th><td><input value="Әлихан"></td></tr></table>
<div><b>Отчество</b> <input value="Үлгіұлы"></div>
<div><input placeholder="Мобильный телефон" value="+77010000000"></div>
<fieldset><legend>Кто подаёт заявление</legend><label><input type="radio" name="filer"> Сам получатель</label> <label><input type="radio" name="filer"> Законный представитель</label></fieldset>
<dl><dt>Дата рождения</dt><dd>15.03.1990</dd></dl></fieldset>
<fieldset><legend>Индивидуальный помощник</legend><p><label>ИИН <input value="050630500007"></label></p><p>Любимый цвет: синий</p></fieldset></form></body></html>`;

test('any HTML file is read as the portal, and each fact says where and by what words it was found', async ({
  portal,
}, info) => {
  fs.writeFileSync(info.outputPath('form.html'), FORM);
  await portal.open({ file: info.outputPath('form.html') });
  await portal.fill({
    'Получатель услуги › ИИН': PEOPLE.wife.iin,
    'Кто подаёт заявление': 'Законный представитель',
  });
  const { fields, facts, draft } = await portal.draft();
  const { iin, lastName, firstName } = PEOPLE.wife;
  expect(
    Object.fromEntries(Object.entries(facts).map(([fact, { foundBy }]) => [fact, foundBy])),
  ).toEqual({
    'applicant.iin': 'label',
    'applicant.lastName': 'aria',
    'applicant.firstName': 'header',
    'applicant.patronymic': 'text',
    'applicant.phone': 'placeholder',
    'applicant.birthDate': 'term',
    'filer.role': 'group',
    'assistant.iin': 'label',
  });
  expect(facts['applicant.iin']).toEqual({
    value: iin,
    raw: iin,
    field: 0,
    label: 'ИИН',
    section: 'Получатель услуги',
    kind: 'text',
    foundBy: 'label',
    at: 'body > form > fieldset:nth-of-type(1) > p:nth-of-type(1) > input',
  });
  expect(facts['applicant.birthDate']).toMatchObject({
    value: '1990-03-15',
    raw: '15.03.1990',
    at: 'body > form > fieldset:nth-of-type(1) > dl > dd',
  });
  expect([lastName, firstName]).not.toEqual([draft.applicant.lastName, draft.applicant.firstName]);
  expect(fields.find(({ label }) => label === 'Любимый цвет')).toMatchObject({
    value: 'синий',
    facts: [],
  });
  await expect(portal.fill({ ИИН: '1' })).rejects.toThrow(
    'say which: Получатель услуги › ИИН; Индивидуальный помощник › ИИН',
  );
  await expect(portal.fill({ Рост: '1' })).rejects.toThrow('no field «Рост»');
});

test(
  'a page that is not the form says so, and a blocked order says why',
  { tag: '@chromium' },
  async ({ portal, panel }) => {
    await expect(portal.open({ path: '/order/news' })).rejects.toThrow(
      'not known as the ordering form',
    );
    await expect(panel.open()).rejects.toThrow('call portal.open() first');
    await portal.open({ draft: orderDraft({ assistant: PEOPLE.neighbour }) });
    await panel.open();
    const { verdict, findings } = await panel.check();
    expect(verdict).toBe('blocked');
    const [reason, ...others] = findings.filter(({ blocking }) => blocking);
    expect(others).toEqual([]);
    expect(reason).toMatchObject({ rule: 'ASST-05', outcome: 'failed' });
    expect(`${reason?.text ?? ''}\n${reason?.provision ?? ''}`).toMatch(/пенсионн.*\n.*163/);
    expect(findings.map(({ outcome }) => outcome)).toEqual(
      expect.arrayContaining(['failed', 'cantTell', 'passed', 'inapplicable']),
    );
    await expect(panel.chooseProvider()).rejects.toThrow('ASST-05 failed');
  },
);

test.describe('in Kazakh', () => {
  test.use({ lang: 'kk' });
  test(
    'each wrong key is told by its code, and the right one of a file signs',
    { tag: '@chromium' },
    async ({ portal, panel, keys, world }, info) => {
      const before = await world.provider.rows();
      await portal.open({ markup: 'components', lang: 'kk' });
      await panel.open();
      await panel.check();
      await panel.chooseProvider();
      const good = await keys.of();
      const wrong = {
        ERR_KEY_WRONG_PASSWORD: { ...good, password: 'not this one' },
        ERR_KEY_EXPIRED: await keys.of('applicant', { expired: true }),
        ERR_KEY_REVOKED: await keys.of('applicant', { revoked: true }),
      };
      for (const [code, key] of Object.entries(wrong))
        expect(await panel.sign(key)).toMatchObject({ signed: false, code });
      expect(await world.provider.rows()).toBe(before);
      fs.writeFileSync(
        info.outputPath('key.p12'),
        (await keys.of('applicant', { algorithm: 'rsa', password: 'Demo-2026' })).pfx,
      );
      expect(await panel.sign(keys.fromFile(info.outputPath('key.p12'), 'Demo-2026'))).toEqual({
        signed: true,
        code: null,
        text: null,
      });
      const { content, request } = await panel.receipt();
      expect(request).toMatchObject({
        indication: 'TOTAL_PASSED',
        content: {
          requestId: content.requestId,
          lang: 'kk',
          applicant: { person: { iin: PEOPLE.applicant.iin } },
        },
      });
    },
  );
});
