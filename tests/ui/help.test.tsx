// @vitest-environment happy-dom
// Help: from every step to its topic and back to the same place; every point with its basis, what
// is not known said to be so.
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { channels, complain } from '../../locales/helpAfter.ts';
import { help, key, prepare } from '../../locales/help.ts';
import { review, steps } from '../../locales/panel.ts';
import { TOPICS } from '../../src/ui/help/topics.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { LANGS } from '../../src/core/lang.ts';
import { clearDraft } from './drafts.ts';
import { openDraft, PROVIDER, world } from './fakePorts.ts';
import { button, doing, heading, press, show, text } from './stage.ts';

const ports = (lang: (typeof LANGS)[number] = 'ru') =>
  world({}, { draft: openDraft(clearDraft()), settings: { lang, providers: [PROVIDER] } }).ports;

it.each(LANGS)('every topic is a page with one heading in %s and passes axe', async (lang) => {
  await show(<Panel ports={ports(lang)} />);
  await press(help.title[lang]);
  expect(heading()).toBe(help.title[lang]);
  for (const { title, points } of TOPICS) {
    await press(title[lang]);
    expect(heading()).toBe(title[lang]);
    for (const point of points) expect(text()).toContain(point.text[lang]);
    const { violations } = await axe.run(document, {
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await press(help.toTopics[lang]);
  }
});

it('each step leads to its own topic, and back to the button that was pressed', async () => {
  await show(<Panel ports={ports()} />);
  await press(review.onward.ru);
  const link = button(`${help.title.ru}: ${key.title.ru}`);
  link.focus();
  await doing(() => link.click());
  expect(heading()).toBe(key.title.ru);
  expect(document.activeElement?.textContent).toBe(key.title.ru);
  await press(help.toStep.ru);
  expect(heading()).toBe(steps.sign.ru);
  expect(document.activeElement).toBe(link);
});

it('is there before consent, and on the options page', async () => {
  await show(<Panel ports={world({}, { settings: { consent: null } }).ports} />);
  await press(help.title.ru);
  await press(prepare.title.ru);
  expect(heading()).toBe(prepare.title.ru);
  document.body.innerHTML = '';
  await show(<Options ports={ports()} />);
  expect(button(help.title.ru)).toBeTruthy();
});

describe('what it says', () => {
  const points = TOPICS.flatMap(({ id, points: all }) =>
    all.map((point) => [`${id}.${point.id}`, point] as const),
  );

  it.each(points)(
    '%s: known by a provision, or said not to be',
    (_name, { text: words, provision, isUnknown }) => {
      expect(provision !== null && isUnknown).toBe(false);
      // A number of days or hours is never without its source.
      if (/\d+\s*(рабоч|календар|час)/.test(words.ru))
        expect(provision !== null || isUnknown).toBe(true);
      if (/неизвестно|не нашли|не проверили/.test(words.ru) && provision === null)
        expect(words.kk).toMatch(/белгісіз|таба алмадық|тексере алмадық/);
      // Short sentences.
      for (const sentence of words.ru.split(/[.?:;]\s/))
        expect(sentence.split(' ').length).toBeLessThan(21);
    },
  );

  it('names the four ways and no fifth', () =>
    expect(Object.keys(channels)).toEqual([
      'title',
      'corporation',
      'department',
      'telephone',
      'egov',
    ]));

  it('gives the days of a complaint with what they are worded for', () => {
    const { points: said = [] } = TOPICS.find(({ id }) => id === 'complain') ?? {};
    expect(said.find(({ id }) => id === 'until')?.provision).toMatchObject({
      article: '167',
      paragraph: '7',
    });
    expect(complain.until.ru).toContain('14 календарных дней');
    expect(complain.decision.ru).toContain('10 рабочих дней');
    expect(said.find(({ id }) => id === 'scope')?.isUnknown).toBe(true);
  });
});
