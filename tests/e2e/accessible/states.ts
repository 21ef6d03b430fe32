// Every state of the panel that a person can meet in one order, one after another; the order is
// blocked at first (people.neighbour).
import { expect, type Page } from '@playwright/test';
import { drafts } from '../../../locales/drafts.ts';
import { facts } from '../../../locales/facts.ts';
import { frame, provider, review } from '../../../locales/panel.ts';
import { report } from '../../../locales/report.ts';
import { relations } from '../../../locales/words.ts';
import { outbox, states } from '../../../locales/outbox.ts';
import { sign, stamp } from '../../../locales/signing.ts';
import type { FactPath } from '../../../src/core/draft/draft.ts';
import type { Texts } from '../../../src/core/rules/rule.ts';
import type { Lang } from '../../../src/core/lang.ts';
import { inputId, questionId } from '../../../src/ui/facts/inputId.ts';
import { atStep, chooseKey, correct, type Key, openBehind, toReview } from '../../world/journey.ts';
import { PROVIDER_ORIGIN } from '../../world/provider.ts';
import type { World } from '../../world/world.ts';

export interface Visit {
  readonly panel: Page;
  readonly world: World;
  readonly lang: Lang;
  /** Called at each state, by its name. */
  readonly look: (state: string) => Promise<void>;
}

/** Acts on the panel by the words of one language. */
function handOn({ panel, lang }: Pick<Visit, 'panel' | 'lang'>) {
  const button = (texts: Texts) => panel.getByRole('button', { name: texts[lang], exact: true });
  return {
    button,
    press: (texts: Texts) => button(texts).click(),
    /** By the words before whatever is filled in. */
    see: (texts: Texts) =>
      expect(panel.getByText(texts[lang].split('{')[0] ?? '').first()).toBeVisible(),
    correct: (path: FactPath) => correct(panel, path),
    undo: () => panel.getByRole('button', { name: review.undo[lang] }).first().click(),
  };
}

export async function visitEveryState(visit: Visit): Promise<void> {
  await visitChecks(visit);
  await visitProvider(visit);
  await visitSignature(visit);
  await visitRequests(visit);
}

async function visitChecks({ panel, lang, look }: Visit): Promise<void> {
  const { press, see, correct, undo } = handOn({ panel, lang });
  await atStep(panel, 'review', lang);
  await look('review');
  await correct('assistant.birthDate');
  await panel.locator(`#${inputId('assistant.birthDate', 'day')}`).fill('45');
  await press(review.onward);
  await see(facts.unclearDate);
  await look('review with an error summary');
  await undo();
  await press(review.onward);
  await see(report.blocked);
  await look('blocked report');
  await press(frame.back);
  await mend({ panel, lang });
  await press(review.onward);
  await see(report.unsure);
  await look('unsure report');
  await panel.getByRole('checkbox').check();
  await see(report.clear);
  await look('clear report');
  await press(report.onward);
}

/** Two answers with which nothing blocks the order any more, and one point is left to be taken on. */
async function mend({ panel, lang }: Pick<Visit, 'panel' | 'lang'>): Promise<void> {
  await correct(panel, 'carerAllowance.assigned');
  await panel.locator(`#${questionId('carerAllowance.assigned')}-choice-2`).check();
  await correct(panel, 'assistant.relation');
  await panel.getByLabel(relations.spouse[lang], { exact: true }).check();
}

async function visitProvider({ panel, lang, look }: Visit): Promise<void> {
  const { press, see, button } = handOn({ panel, lang });
  await atStep(panel, 'provider', lang);
  await press(provider.lookUp);
  await see(provider.addressEmpty);
  await look('no provider, an address that is missing');
  await panel.getByLabel(provider.address[lang]).fill(PROVIDER_ORIGIN);
  await press(provider.lookUp);
  await expect(button(provider.confirm)).toBeVisible();
  await look('a provider to confirm');
  await press(provider.confirm);
}

async function visitSignature({ panel, world, lang, look }: Visit): Promise<void> {
  const { press, see } = handOn({ panel, lang });
  const key = await world.keyOf();
  await atStep(panel, 'sign', lang);
  await expect(panel.locator('.statement').first()).toHaveAttribute(
    'lang',
    lang === 'kk' ? 'kk' : 'ru',
  );
  await look('document');
  await press(sign.button);
  await see(sign.fileEmpty);
  await look('no key chosen');
  await chooseKey(panel, { ...key, password: 'another' }, lang);
  await press(sign.button);
  await expect(panel.locator('#key-password-error')).toBeVisible();
  await look('wrong password');
  await world.provider.halt();
  world.services.ocsp.behave('slow');
  world.services.tsa.behave('slow');
  await chooseKey(panel, key, lang);
  await press(sign.button);
  await see(sign.asking);
  await look('the authority asked about the key');
  await press(sign.skip);
  await atStep(panel, 'done', lang);
  await see(outbox.keyUnknown);
  await see(stamp.asking);
  await look('asked for a time stamp');
  await press(stamp.stop);
  await see(stamp.worth);
  await look('told what the signature is worth without a stamp');
  await press(stamp.keep);
  await see(stamp.kept);
  await look('kept without a stamp');
  world.services.ocsp.behave('honest');
  world.services.tsa.behave('honest');
  await press(stamp.add);
  await see(outbox.nextAttempt);
  await look('queued');
  await world.provider.restart();
  await press(outbox.sendNow);
  await see(states.delivered);
  await openBehind(panel, lang);
  await press(outbox.erase);
  await look('delivered, asked whether to erase');
  await press(outbox.eraseNo);
  await press(outbox.newRequest);
}

async function signWith({ panel, lang }: Pick<Visit, 'panel' | 'lang'>, key: Key): Promise<void> {
  await chooseKey(panel, key, lang);
  await handOn({ panel, lang }).press(sign.button);
  await atStep(panel, 'done', lang);
}

async function visitRequests({ panel, world, lang, look }: Visit): Promise<void> {
  const { press, see, button } = handOn({ panel, lang });
  const key = await world.keyOf();
  world.provider.revoke(key.serialNumber);
  await see(drafts.openPage);
  await look('the next order begins');
  await press(drafts.openPage);
  await toReview(panel, lang);
  await mend({ panel, lang });
  await press(review.onward);
  // A warning, and that the same was signed before.
  for (const box of await panel.getByRole('checkbox').all()) await box.check();
  await press(report.onward);
  await atStep(panel, 'sign', lang);
  await signWith({ panel, lang }, key);
  await see(states.rejected);
  await look('refused by the provider');
  await panel.getByRole('button', { name: frame.myRequests[lang].replace('{count}', '2') }).click();
  await expect(button(outbox.backToOrder)).toBeVisible();
  await look('list of requests');
}
