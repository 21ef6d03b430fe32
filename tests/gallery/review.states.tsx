// Step 1: what was read and what is asked.
import { review } from '../../locales/panel.ts';
import { inputId, questionId } from '../../src/ui/facts/inputId.ts';
import { draftWithGaps } from '../ui/drafts.ts';
import { at } from './panelStates.tsx';

export const read = at('review');
export const gaps = at('review', { draft: draftWithGaps() });
export const unclear = at('review', {}, async (hand) => {
  await hand.tick('section-assistant-edit');
  await hand.tick(`${questionId('assistant.birthDate')}-correct`);
  await hand.type(inputId('assistant.birthDate', 'day'), '45');
  await hand.press(review.onward);
});
