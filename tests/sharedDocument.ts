// Set-up of the files that show screens. They share a document and loaded modules: each test leaves
// the stage, and each file the document as it found it. A hook in a module of theirs would hold for
// the first file alone, which loads it.
import { afterAll, afterEach } from 'vitest';
import { leaveStage } from './ui/stage.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

afterEach(leaveStage);

afterAll(() => {
  const { documentElement } = document;
  for (const name of documentElement.getAttributeNames()) documentElement.removeAttribute(name);
  documentElement.innerHTML = '';
});
