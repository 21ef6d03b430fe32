// What several worlds of one authority share because it is slow to make and never changes: key
// pairs and certificates of its services.
import type { WorldCa } from './ca.ts';

const made = new WeakMap<WorldCa, Map<string, Promise<unknown>>>();

/** Made at the first call with this authority and name. A name always goes with one type. */
export function onceFor<Value>(
  ca: WorldCa,
  name: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const own = made.get(ca) ?? new Map<string, Promise<unknown>>();
  made.set(ca, own);
  const value = (own.get(name) as Promise<Value> | undefined) ?? make();
  own.set(name, value);
  return value;
}
