// fetch for code under node that asks the world's hosts by their real names: those of `ports` are
// led to loopback, and all others but loopback do not exist.

const LOOPBACK = ['127.0.0.1', 'localhost'];

/** Give it to `vi.stubGlobal('fetch', …)`; for a subprocess there is `reroutePreload.ts`. */
export function rerouted(
  ports: Readonly<Record<string, number>>,
  direct: typeof fetch = fetch,
): typeof fetch {
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const port = ports[url.hostname];
    if (port === undefined)
      return LOOPBACK.includes(url.hostname)
        ? direct(input, init)
        : Promise.reject(new TypeError(`no such host: ${url.hostname}`));
    return direct(new URL(url.pathname + url.search, `http://127.0.0.1:${port}`), init);
  };
}
