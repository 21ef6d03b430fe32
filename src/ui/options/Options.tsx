// The options page: languages, the panel's keys, suppliers' endpoints, consent, remembered keys,
// erasing, and what this build is.
import { options as words } from '../../../locales/options.ts';
import { currentPack } from '../../core/rules/packs/index.ts';
import { dateText } from '../facts/spoken.ts';
import { ConsentGiven } from '../consent/ConsentGiven.tsx';
import { EraseAll } from '../consent/EraseAll.tsx';
import { RememberedKeys } from '../consent/RememberedKeys.tsx';
import { RememberedPeople } from '../consent/RememberedPeople.tsx';
import { AllHelp, WithHelp } from '../help/WithHelp.tsx';
import { AddProvider } from '../panel/supplier/AddProvider.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Frame, LANG_NAMES } from '../parts/Frame.tsx';
import { Screen } from '../parts/Screen.tsx';
import type { OptionsPorts, Settings } from '../ports.ts';
import { LangProvider, useTexts } from '../texts.tsx';
import { useWatched } from '../useWatched.ts';
import { Providers } from './Providers.tsx';
import { LANGS, STATEMENT_LANGS, type Lang } from '../../core/lang.ts';
import { Shortcut } from './Shortcut.tsx';

export function Options({ ports }: { readonly ports: OptionsPorts }) {
  const settings = useWatched(ports.watchSettings);
  if (settings.status === 'loading') return null;
  if (settings.status === 'failed')
    return (
      <main>
        <h1>Komekshi</h1>
        <Failure error={settings.error} />
      </main>
    );
  return (
    <LangProvider lang={settings.value.lang}>
      <Frame trust={ports.trust} onLang={(lang) => void ports.saveSettings({ lang })}>
        <WithHelp>
          <Sections ports={ports} settings={settings.value} />
        </WithHelp>
      </Frame>
    </LangProvider>
  );
}

function Sections({
  ports,
  settings,
}: {
  readonly ports: OptionsPorts;
  readonly settings: Settings;
}) {
  const { t } = useTexts();
  const named = (langs: readonly Lang[]) =>
    langs.map((value) => ({ value, label: LANG_NAMES[value], lang: value }));
  return (
    <Screen title={t(words.title)}>
      <Choice
        asking={{ id: 'lang', label: t(words.lang) }}
        inline
        options={named(LANGS)}
        chosen={settings.lang}
        onChoose={(value) =>
          void ports.saveSettings({ lang: LANGS.find((lang) => lang === value) ?? 'ru' })
        }
      />
      <Choice
        asking={{ id: 'statement-lang', label: t(words.statementLang) }}
        inline
        options={named(STATEMENT_LANGS)}
        chosen={settings.statementLang}
        onChoose={(value) =>
          void ports.saveSettings({ statementLang: value === 'kk' ? 'kk' : 'ru' })
        }
      />
      <Shortcut ports={ports} />
      <Providers ports={ports} providers={settings.providers} />
      <AddProvider ports={ports} known={settings.providers} />
      <ConsentGiven {...{ ports, settings }} />
      <RememberedKeys {...{ ports, settings }} />
      <RememberedPeople ports={ports} />
      <EraseAll ports={ports} />
      <About version={ports.version} />
      <p>
        <AllHelp />
      </p>
    </Screen>
  );
}

function About({ version }: Pick<OptionsPorts, 'version'>) {
  const speech = useTexts();
  const { t } = speech;
  const { id, reviewedBy, reviewedOn } = currentPack;
  return (
    <section aria-labelledby="about-title">
      <h2 id="about-title">{t(words.about)}</h2>
      <p>{t(words.version, { version })}</p>
      <p>
        {t(words.pack, { id, version: currentPack.version, date: dateText(reviewedOn, speech) })}
      </p>
      <p>{t(words.reviewedBy, { name: t(reviewedBy) })}</p>
    </section>
  );
}
