// The names of the trust profiles (design §3). A released package has the first alone.

export const TRUST_NAMES = ['production', 'test', 'world'] as const;
export type TrustName = (typeof TRUST_NAMES)[number];
