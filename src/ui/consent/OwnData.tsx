// The person's own data as a screen of the panel: the consent, the remembered keys and erasing everything.
import { ownData as words } from '../../../locales/consent.ts';
import { BackButton } from '../parts/BackButton.tsx';
import { Screen } from '../parts/Screen.tsx';
import type { RememberedKeyPorts, RememberedPorts, Settings, SettingsPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { ConsentGiven } from './ConsentGiven.tsx';
import { EraseAll } from './EraseAll.tsx';
import { RememberedKeys } from './RememberedKeys.tsx';
import { RememberedPeople } from './RememberedPeople.tsx';

interface OwnDataProps {
  readonly ports: RememberedKeyPorts &
    RememberedPorts &
    Pick<SettingsPorts, 'withdrawConsent' | 'eraseAll' | 'watchUnsent' | 'saveSettings'>;
  readonly settings: Settings;
  readonly onBack: () => void;
}

export function OwnData({ ports, settings, onBack }: OwnDataProps) {
  const { t } = useTexts();
  return (
    <Screen title={t(words.title)}>
      <ConsentGiven {...{ ports, settings }} />
      <RememberedKeys {...{ ports, settings }} />
      <RememberedPeople ports={ports} />
      <EraseAll ports={ports} />
      <BackButton onBack={onBack} />
    </Screen>
  );
}
