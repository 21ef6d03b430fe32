// The way to the signature on the stage: over the review to the provider, to the document, to the
// pressed button.
import { provider, review, settled, steps } from '../../locales/panel.ts';
import { sign } from '../../locales/signing.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import type { PanelPorts } from '../../src/ui/ports.ts';
import { clearDraft } from './drafts.ts';
import { openDraft, PROVIDER, world, type World } from './fakePorts.ts';
import { choose, doing, heading, input, press, show } from './stage.ts';

export const PASSWORD = 'Qwerty12-secret';
export const keyFile = (): File => new File([new Uint8Array([7, 7, 7])], 'GOST512_test.p12');

/** The line that leads from the signature back to the choice of the provider. */
export const toProvider = settled.supplier.ru.replace('{name}', clearDraft().supplier.name ?? '');

export async function openProvider(
  changes: Partial<PanelPorts> = {},
  providers = [PROVIDER],
): Promise<World> {
  const it_ = world(changes, { draft: openDraft(clearDraft()), settings: { providers } });
  await show(<Panel ports={it_.ports} />);
  await press(review.onward.ru);
  if (heading() === steps.sign.ru) await press(toProvider);
  return it_;
}

export async function openSign(changes: Partial<PanelPorts> = {}): Promise<World> {
  const it_ = await openProvider(changes);
  await press(provider.onward.ru);
  return it_;
}

/** All of the text that is signed, as it is shown: in short, and the rest. */
export const statementShown = (): string =>
  [...document.querySelectorAll('.statement')].map(({ textContent }) => textContent).join('');

/** The same with its lines, lists and parts, as the signed text has them. */
export const statementLines = (): string =>
  [...document.querySelectorAll('.statement-part')]
    .map((part) =>
      [...part.querySelectorAll('h3, p, li')]
        .map(({ tagName, textContent }) => (tagName === 'LI' ? `– ${textContent}` : textContent))
        .join('\n'),
    )
    .join('\n\n');

export async function giveKey(): Promise<void> {
  choose('key-file', keyFile());
  await doing(() => {
    input('key-password').value = PASSWORD;
  });
  await press(sign.button.ru);
}
