// Help over any screen: the screen waits behind it as it is, and whoever comes back stands where they were.
import { Activity, createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { help as words } from '../../../locales/help.ts';
import { useTexts } from '../texts.tsx';
import { Help, type HelpPlace } from './Help.tsx';
import { TOPICS, type TopicId } from './topics.ts';

const OpenHelp = createContext<(place: HelpPlace) => void>(() => undefined);

export function WithHelp({ children }: { readonly children: ReactNode }) {
  const [at, setAt] = useState<HelpPlace | null>(null);
  const opener = useRef<Element | null>(null);
  const open = (place: HelpPlace): void => {
    opener.current = document.activeElement;
    setAt(place);
  };
  // After the screen's own effects, which give its heading the focus.
  useEffect(() => {
    if (at !== null || !(opener.current instanceof HTMLElement)) return;
    opener.current.focus();
    opener.current = null;
  }, [at]);
  return (
    <OpenHelp value={open}>
      <Activity mode={at === null ? 'visible' : 'hidden'}>{children}</Activity>
      {at !== null && <Help at={at} onGo={setAt} onBack={() => setAt(null)} />}
    </OpenHelp>
  );
}

/** The way to all topics. */
export function AllHelp() {
  const { t } = useTexts();
  const open = use(OpenHelp);
  return (
    <button type="button" className="link" onClick={() => open('topics')}>
      {t(words.title)}
    </button>
  );
}

/** The way to one topic, at the step where it is wanted. */
export function HelpLink({ topic }: { readonly topic: TopicId }) {
  const { t } = useTexts();
  const open = use(OpenHelp);
  const title = TOPICS.find(({ id }) => id === topic)?.title;
  if (title === undefined) return null;
  return (
    <p>
      <button type="button" className="link" onClick={() => open(topic)}>
        {t(words.title)}: {t(title)}
      </button>
    </p>
  );
}
