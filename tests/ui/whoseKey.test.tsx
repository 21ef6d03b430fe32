// @vitest-environment happy-dom
// The question whose key is to sign, how far the opening of a dear file is, and the hint about a blank in the password.
import { expect, it, vi } from 'vitest';
import { errors } from '../../locales/errors.ts';
import { holders, strayBlank } from '../../locales/keyFiles.ts';
import { steps } from '../../locales/panel.ts';
import { sign } from '../../locales/signing.ts';
import { AppError } from '../../src/core/errors.ts';
import type { KeyChoice } from '../../src/edge/signer/client.ts';
import type { SigningTerms } from '../../src/ui/ports.ts';
import { SIGNED } from './fakePorts.ts';
import { giveKey, openSign } from './signing.tsx';
import { button, doing, heading, input, press, text, tick } from './stage.ts';

const [notBefore, notAfter] = [
  Date.parse('2026-03-01T00:00:00+05:00'),
  Date.parse('2027-03-01T00:00:00+05:00'),
];
const CHOICES: readonly KeyChoice[] = [
  {
    sha256: 'aa',
    name: 'Сынақов Әлихан',
    iin: '900315300000',
    organization: null,
    notBefore,
    notAfter,
  },
  {
    sha256: 'bb',
    name: 'Басшина Дина',
    iin: null,
    organization: 'ТОО «Үлгі»',
    notBefore,
    notAfter,
  },
];

/** A signer that asks, and signs by whatever is picked. */
const asking = () => {
  const picked: string[] = [];
  const signer = vi.fn(async ({ choose, onProgress, signal }: SigningTerms) => {
    onProgress('choosing');
    picked.push(
      await Promise.race([
        choose(CHOICES),
        new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
      ]),
    );
    return { signed: SIGNED, keyStatus: 'good' as const };
  });
  return { picked, signer };
};

it('names each by IIN and dates, chooses nobody beforehand, and has the focus', async () => {
  const { signer } = asking();
  await openSign({ sign: signer });
  await giveKey();
  expect(text()).toContain(holders.question.ru);
  expect(text()).toContain(
    'Сынақов Әлихан, ИИН 900315300000, с 1 марта 2026 г. по 1 марта 2027 г.',
  );
  expect(text()).toContain('Басшина Дина, ТОО «Үлгі», ИИН не указан');
  expect([0, 1].map((index) => input(`whose-key-choice-${index}`).checked)).toEqual([false, false]);
  expect(document.activeElement?.id).toBe('whose-key-choice-0');
  expect(document.querySelector('.signing-progress [role="status"]')?.textContent).toBe(
    sign.choosing.ru,
  );
});

it('signs by the one that was picked, and by nobody’s before', async () => {
  const { picked, signer } = asking();
  await openSign({ sign: signer });
  await giveKey();
  await press(holders.onward.ru);
  expect(document.getElementById('whose-key-error')?.textContent).toContain(holders.unanswered.ru);
  expect(picked).toEqual([]);
  await tick('whose-key-choice-1');
  await press(holders.onward.ru);
  expect([picked, heading()]).toEqual([['bb'], steps.done.ru]);
});

it('goes with the signature: cancelled, refused or begun anew', async () => {
  const { picked, signer } = asking();
  await openSign({ sign: signer });
  await giveKey();
  await press(sign.cancel.ru);
  expect(text()).not.toContain(holders.question.ru);
  expect(document.querySelector('.signing-progress [role="status"]')?.textContent).toBe(
    sign.cancelled.ru,
  );
  expect(document.activeElement).toBe(button(sign.button.ru));
  await giveKey();
  expect(text()).toContain(holders.question.ru);
  expect([picked, signer.mock.calls.length]).toEqual([[], 2]);
});

it('shows how far the opening of a dear file is: forward alone, and gone with it', async () => {
  let report: SigningTerms['onProgress'] = () => undefined;
  await openSign({
    sign: ({ onProgress }) => {
      report = onProgress;
      return new Promise(() => undefined);
    },
  });
  await giveKey();
  const bar = (): HTMLProgressElement | null =>
    document.querySelector('.signing-progress progress');
  expect(bar()).toBe(null);
  await doing(() => report('opening', 0.5));
  await doing(() => report('opening', 0.25));
  expect(bar()?.getAttribute('value')).toBe('0.5');
  expect(bar()?.getAttribute('aria-label')).toBe(sign.opening.ru);
  expect(document.querySelector('.signing-progress [role="status"]')?.textContent).toBe(
    sign.openingSlowly.ru,
  );
  await doing(() => report('checking'));
  expect(bar()).toBe(null);
});

it('names a blank in the password instead of the keyboard’s layout', async () => {
  await openSign({
    sign: () => Promise.reject(new AppError('ERR_KEY_WRONG_PASSWORD', { blank: 1 })),
  });
  await giveKey();
  const shown = document.getElementById('key-password-error')?.textContent;
  expect(shown).toContain(errors.ERR_KEY_WRONG_PASSWORD.what.ru);
  expect(shown).toContain(strayBlank.ru);
  expect(shown).not.toContain('Caps Lock');
});
