// The number of the consent's text in consent.ts. Apart from it: the background asks for the number
// and holds no text of the screens.
export const CONSENT_VERSION = 3;
