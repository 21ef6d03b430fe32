// The packs that this build knows: the one in use, and every version whose signed statements it can still render.
import type { RulePack } from '../pack.ts';
import { individualAssistant, individualAssistantBefore } from './individualAssistant/pack.ts';

/** The limits that the screens tell while an order is being made up. */
export { HOURS_A_DAY, MONTHS_TO_ORDER } from './individualAssistant/parameters.ts';

const PACKS: readonly RulePack[] = [individualAssistant, individualAssistantBefore];

export const currentPack: RulePack = individualAssistant;

export const packFor = (id: string, version: string): RulePack | null =>
  PACKS.find((pack) => pack.id === id && pack.version === version) ?? null;
