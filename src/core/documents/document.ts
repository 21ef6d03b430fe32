// What is read from a document: its kind and the facts that it states, each with the place where it
// stands. Proposals only: a person confirms each before it enters the draft.
import type { FactPath } from '../draft/draft.ts';

export const DOCUMENT_KINDS = [
  'ipar',
  'disability',
  'poa',
  'medical',
  'training',
  'identity',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Facts about the document itself that the draft has no place for: shown, and used by no rule. */
export type OwnFact =
  'document.number' | 'document.issuedOn' | 'document.expiresOn' | 'document.issuer';

export type DocumentFactName = FactPath | OwnFact;

export const isDraftFact = (name: DocumentFactName): name is FactPath =>
  !name.startsWith('document.');

/**
 * One run of text as the file places it; points (1/72 inch) from the upper left corner of the page,
 * `y` at the baseline.
 */
export interface TextItem {
  /** Counted from 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of the letters. */
  readonly height: number;
  readonly text: string;
}

/** Where a text stands; both counted from 1, lines from the top of their page. */
export interface Place {
  readonly page: number;
  readonly line: number;
}

export interface DocumentFact extends Place {
  readonly name: DocumentFactName;
  readonly value: unknown;
  /** The words beside the value; empty where it stands in a sentence. */
  readonly label: string;
  /** The text as it stands there. */
  readonly raw: string;
  /**
   * Beside its own label, understood whole, and contradicted by nothing in the document. Anything
   * else is to be looked at closely.
   */
  readonly certain: boolean;
}

export interface DocumentReading {
  /** Null where the document is none of the known kinds: then there are no facts. */
  readonly kind: DocumentKind | null;
  readonly facts: readonly DocumentFact[];
}
