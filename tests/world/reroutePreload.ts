// `node --import …/reroutePreload.js` (programs.ts) with WORLD_PORTS, the `ports` of
// startAuthorityServices in JSON: the program's fetch then reaches the world by the real names.
import { rerouted } from './reroute.ts';

globalThis.fetch = rerouted(
  JSON.parse(process.env['WORLD_PORTS'] ?? '{}') as Record<string, number>,
  globalThis.fetch,
);
