// The password of an order's file: one measure for whoever asks for it and for whoever seals by it.

/** NIST SP 800-63B-4 §3.1.1.2. */
export const LEAST_PASSWORD = 8;

/** Counted in characters as a person sees them typed, not in units of UTF-16. */
export const isLongEnough = (password: string): boolean =>
  Array.from(password).length >= LEAST_PASSWORD;
