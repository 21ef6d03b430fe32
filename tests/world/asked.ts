// The folders outside the repository that the present test file has asked for, and that are here:
// tests/world/outside.ts adds to them, tests/guard.ts holds readers to them.
export const asked = new Set<string>();
