// The only reading of randomness.

export const uuid = (): string => crypto.randomUUID();

export const randomBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
