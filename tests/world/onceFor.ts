// What several worlds of one authority share because it is slow to make and never changes: key
// pairs and certificates of its services.

const made = new WeakMap<object, Map<string, Promise<unknown>>>();

/** Made at the first call with this authority and name. A name always goes with one type. */
export function onceFor<Value>(
  authority: object,
  name: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const own = made.get(authority) ?? new Map<string, Promise<unknown>>();
  made.set(authority, own);
  const value = (own.get(name) as Promise<Value> | undefined) ?? make();
  own.set(name, value);
  return value;
}
