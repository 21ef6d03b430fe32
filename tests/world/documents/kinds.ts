// The six kinds of synthetic documents. Their words are those of published forms and of the Social
// Code, not of the reader's dictionary.
import type { DocumentKind } from '../../../src/core/documents/document.ts';
import type { Draw, Written } from './contents.ts';
import { disability } from './kinds/disability.ts';
import { identity } from './kinds/identity.ts';
import { ipar } from './kinds/ipar.ts';
import { medical } from './kinds/medical.ts';
import { poa } from './kinds/poa.ts';
import { training } from './kinds/training.ts';
import type { Make } from './kinds/kind.ts';

const MAKERS: Readonly<Record<DocumentKind, Make>> = {
  ipar,
  disability,
  poa,
  medical,
  training,
  identity,
};

export const writeDocument = (kind: DocumentKind, draw: Draw): Written => ({
  kind,
  ...MAKERS[kind](draw),
});
