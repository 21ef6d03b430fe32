// What crosses between the panel and the worker that reads a document.
import type { ErrorCode, ErrorParams } from '../../core/errors.ts';
import type { ReadDocument } from './readFile.ts';

/** A file crosses as a reference: its bytes are read in the worker alone. */
export interface ReadingOrder {
  readonly file: Blob;
}

/** An error crosses as its code and parameters: a stack could quote the document. */
export type ReadingAnswer =
  | { readonly kind: 'progress'; readonly page: number; readonly of: number }
  | { readonly kind: 'read'; readonly document: ReadDocument }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams };
