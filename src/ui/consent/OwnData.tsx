// The person's own data as a screen of the panel: the consent and erasing everything.
import { ownData as words } from '../../../locales/consent.ts';
import { BackButton } from '../parts/BackButton.tsx';
import { Screen } from '../parts/Screen.tsx';
import type { Settings, SettingsPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { ConsentGiven } from './ConsentGiven.tsx';
import { EraseAll } from './EraseAll.tsx';

interface OwnDataProps {
  readonly ports: Pick<SettingsPorts, 'withdrawConsent' | 'eraseAll' | 'watchUnsent'>;
  readonly settings: Settings;
  readonly onBack: () => void;
}

export function OwnData({ ports, settings, onBack }: OwnDataProps) {
  const { t } = useTexts();
  return (
    <Screen title={t(words.title)}>
      <ConsentGiven {...{ ports, settings }} />
      <EraseAll ports={ports} />
      <BackButton onBack={onBack} />
    </Screen>
  );
}
