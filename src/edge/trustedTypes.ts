// What may become code or markup in the extension's own pages (W3C Trusted Types): the address of
// an own worker, and no text ever.

interface PolicyFactory {
  createPolicy(
    name: 'default',
    rules: { readonly createScriptURL: (url: string) => string | null },
  ): unknown;
}

/**
 * Call once per page, before it starts a worker. Does nothing in a browser without Trusted Types.
 */
export function allowOwnWorkers(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) =>
      new URL(url, location.href).href.startsWith(`${location.origin}/`) ? url : null,
  });
}
