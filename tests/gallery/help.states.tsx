// The help: the list of topics and each page of it.
import { help } from '../../locales/help.ts';
import { TOPICS, type TopicId } from '../../src/ui/help/topics.ts';
import type { State } from './gallery.ts';
import { panel } from './panelStates.tsx';

const page = (id: TopicId): State => ({
  element: panel(),
  setUp: async (hand) => {
    await hand.press(help.title);
    for (const topic of TOPICS) if (topic.id === id) await hand.press(topic.title);
  },
});

export const topics: State = { element: panel(), setUp: (hand) => hand.press(help.title) };
export const prepare = page('prepare');
export const key = page('key');
export const papers = page('papers');
export const next = page('next');
export const complain = page('complain');
export const channels = page('channels');
export const sms = page('sms');
export const stages = page('stages');
