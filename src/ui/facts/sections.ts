// The sections of the review, by person and matter, in the order of the screen.
import type { FactPath, Section } from '../../core/draft/draft.ts';

export const REVIEW_SECTIONS = [
  'applicant',
  'filer',
  'supplier',
  'assistant',
  'order',
  'money',
  'documents',
] as const;
export type ReviewSection = (typeof REVIEW_SECTIONS)[number];

const OF: Readonly<Record<Section, ReviewSection>> = {
  applicant: 'applicant',
  filer: 'filer',
  poa: 'filer',
  supplier: 'supplier',
  assistant: 'assistant',
  declarations: 'assistant',
  order: 'order',
  money: 'money',
  application: 'money',
  disability: 'documents',
  ipar: 'documents',
  carerAllowance: 'documents',
  identity: 'documents',
  filing: 'documents',
  consent: 'documents',
};

/** The notice starts the two months in which to order, so it stands with the order. */
export const sectionOf = (path: FactPath): ReviewSection =>
  path === 'ipar.sentToPortalOn' ? 'order' : OF[path.split('.')[0] as Section];

export const sectionId = (section: ReviewSection): string => `section-${section}`;
