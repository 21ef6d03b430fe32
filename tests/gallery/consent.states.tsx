// Before anything is read: the question, and the answer «not now».
import { asking } from '../../locales/consent.ts';
import type { State } from './gallery.ts';
import { panel } from './panelStates.tsx';

export const asked: State = { element: panel({ settings: { consent: null } }) };
export const declined: State = { element: panel({ settings: { consent: null } }), setUp: (hand) => hand.press(asking.notNow) };
