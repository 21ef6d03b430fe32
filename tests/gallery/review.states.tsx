// Step 1: what was read and what is asked.
import { schedule } from '../../locales/order.ts';
import { review } from '../../locales/panel.ts';
import { inputId, questionId } from '../../src/ui/facts/inputId.ts';
import { draftWithGaps, filedBy } from '../ui/drafts.ts';
import { at } from './panelStates.tsx';

export const read = at('review');
export const gaps = at('review', { draft: draftWithGaps() });
export const unclear = at('review', {}, async (hand) => {
  await hand.tick('section-assistant-edit');
  await hand.tick(`${questionId('assistant.birthDate')}-correct`);
  await hand.type(inputId('assistant.birthDate', 'day'), '45');
  await hand.press(review.onward);
});
export const editing = at('review', {}, (hand) => hand.tick('section-order-edit'));
export const tooManyHours = at('review', {}, async (hand) => {
  await hand.tick('section-order-edit');
  await hand.tick(`${questionId('order.schedule')}-correct`);
  await hand.type(inputId('order.schedule', 'mon'), '9');
  await hand.see(schedule.above);
});
export const legalRepresentative = at('review', { draft: filedBy('legal_rep') });
export const attorney = at('review', { draft: filedBy('attorney') });
