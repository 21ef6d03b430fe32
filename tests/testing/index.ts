// `komekshi/testing`: what a tester imports. docs/TESTING.md has the table of the fixtures and a whole journey.
export { expect } from '@playwright/test';
export { fillIn } from '../world/fillIn.ts';
export { FIRMS, PEOPLE } from '../world/people.ts';
export { attorneyDraft, orderDraft, type OrderParts } from '../world/portal/draft.ts';
export { test, type Fixtures } from './fixtures.ts';
export type { FoundBy } from './inPage.ts';
export type { Keys, KeyTerms } from './keys.ts';
export type { TestedPage, Where } from './orderingPage.ts';
export type { Signing, TestedPanel } from './panel.ts';
export type { ReadFact, ReadField, ReadOrder } from './reader.ts';
export type { Judged, JudgedReceipt } from './receipt.ts';
export type { ShownFinding, ShownReport } from './report.ts';
