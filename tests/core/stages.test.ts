// No stage can be skipped: the lines marked as errors must be errors to the compiler (tsc reports an unused mark).
import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/draft/draft.ts';
import type { Flow } from '../../src/core/flow.ts';
import { assemble, type AssemblyTerms } from '../../src/core/request/assemble.ts';
import { clear, type ClearedDraft } from '../../src/core/rules/clear.ts';
import { checkDraft, type CheckedDraft } from '../../src/core/rules/engine.ts';
import type { Signer } from '../../src/core/signing/signer.ts';

export const skips = (flow: Flow, draft: Draft, checked: CheckedDraft, terms: AssemblyTerms, signer: Signer): void => {
  // @ts-expect-error a draft is not cleared
  assemble(draft, terms);
  // @ts-expect-error a checked draft is not cleared
  assemble(checked, terms);
  // @ts-expect-error what `clear` answers may be null
  assemble(clear(checked), terms);
  // @ts-expect-error nobody but `clear` makes a cleared draft
  const forged: ClearedDraft = { draft, report: checked.report };
  // @ts-expect-error a cleared draft is not a request
  void flow.sign(forged, signer, terms.at);
  // @ts-expect-error a request is not signed
  flow.enqueue(assemble(forged, terms), 'key', terms.at);
  // @ts-expect-error nobody but `assemble` makes a request
  void flow.sign({ fields: assemble(forged, terms).fields, dtbs: new Uint8Array() }, signer, terms.at);
};

test('the functions are those of the flow', () => {
  const made: Pick<Flow, 'checkDraft' | 'clear' | 'assemble'> = { checkDraft, clear, assemble };
  expect(Object.keys(made)).toEqual(['checkDraft', 'clear', 'assemble']);
});
