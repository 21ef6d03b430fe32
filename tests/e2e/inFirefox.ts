// Which files run in Firefox too, and when. The others use Chromium's own protocol or test what
// does not depend on the browser.

/** With every change: where Firefox differs (docs/ARCHITECTURE.md), and the whole way by keyboard. */
export const EVERY_CHANGE = [
  'journeys/*.spec.ts',
  'journey.spec.ts',
  'kill.spec.ts',
  'killWhileSending.spec.ts',
  'newTester.spec.ts',
  'attacks/page.spec.ts',
  'attacks/pageAndExtension.spec.ts',
  'contacts.spec.ts',
  'sleepingBackground.spec.ts',
  'wayIn.spec.ts',
  'webAssembly.spec.ts',
];

/**
 * With `npm run test:nightly` (NIGHTLY=1): what repeats a test of Chromium by the same code. What
 * is tagged `@firefox` has no such test and does not belong here (tests/boundary/everyChange.test.ts).
 */
export const EACH_NIGHT = [
  'answers.spec.ts',
  'byHand.spec.ts',
  'cancel.spec.ts',
  'card.spec.ts',
  'consent.spec.ts',
  'documents.spec.ts',
  'drafts.spec.ts',
  'refusals.spec.ts',
  'roles.spec.ts',
  'stages.spec.ts',
  'testing.spec.ts',
];
