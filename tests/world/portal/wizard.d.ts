/** Begins on a page of `wizardForm`: its first step is shown. */
export function startWizard(page: Document): void;
