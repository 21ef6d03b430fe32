// In a page of the portal: the form read, understood and checked, as content script and background do it together.
import { readPage } from '../../src/core/draft/capture.ts';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import { isOrderingForm } from '../../src/edge/page/detect.ts';
import { readDocument } from '../../src/edge/page/snapshot.ts';
import { CLEAR_ON } from '../core/clearDraft.ts';

const RUNS = 40;
const FEWEST = 40;

/** The median of warm runs in milliseconds. Throws where the form was not read. */
export function readAndCheck(): number {
  const times = Array.from({ length: RUNS + RUNS / 2 }, () => {
    const start = performance.now();
    if (!isOrderingForm(document)) throw new Error('the form must be known');
    const { draft, places } = readPage(readDocument(document).snapshot);
    checkDraft(draft, currentPack, { asOf: CLEAR_ON, trust: 'production' });
    if (Object.keys(places).length < FEWEST) throw new Error('the form must be read');
    return performance.now() - start;
  });
  return times.slice(RUNS / 2).sort((a, b) => a - b)[RUNS / 2] ?? NaN;
}
