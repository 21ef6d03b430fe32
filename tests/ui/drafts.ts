// Drafts for the screens: a clear one, one with gaps, one that would be refused, one with a top-up to be taken on.
import { draftSchema, type Draft } from '../../src/core/draft/draft.ts';
import { exampleDraft } from './fakePorts.ts';

const changed = (change: (draft: Draft) => void): Draft => {
  const draft = structuredClone(exampleDraft());
  change(draft);
  return draftSchema.parse(draft);
};

export const clearDraft = exampleDraft;

/** The birth date of the assistant and the carer's allowance are not on the page. */
export const draftWithGaps = (): Draft =>
  changed((draft) => {
    delete draft.assistant.birthDate;
    delete draft.assistant.iin;
    draft.carerAllowance = {};
  });

export const refusedDraft = (): Draft =>
  changed((draft) => {
    draft.disability.group = '2';
  });

/** The price is above the guaranteed amount: ORD-05 asks for an acknowledgement. */
export const draftWithTopUp = (): Draft =>
  changed((draft) => {
    draft.money = { price: 13_000_000, guaranteed: 12_870_000, claim: 12_870_000 };
  });

/** Nothing is known yet but who files. */
export const filedBy = (role: 'legal_rep' | 'attorney'): Draft =>
  changed((draft) => {
    draft.filer = { role };
  });
