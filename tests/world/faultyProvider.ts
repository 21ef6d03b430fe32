// The provider's endpoint with the fault proxy before it: the endpoint inside this process, or one
// of its own that can be killed.
import type { WorldCa } from './ca.ts';
import { startFaultProxy, type FaultProxy } from './faultProxy.ts';
import {
  PROVIDER_ORIGIN,
  startProvider,
  worldAuthority,
  type Authority,
  type WorldProvider,
} from './provider.ts';
import { startProviderProcess, type ProviderProcess } from './providerProcess.ts';
import { selfSigned } from './tls.ts';
import { worldAround, type World, type WorldTerms } from './world.ts';

interface FaultyProvider<E> {
  /** Of the proxy. */
  readonly url: string;
  readonly proxy: FaultProxy;
  readonly endpoint: E;
  close(): Promise<void>;
}

export type FaultyWorld<E> = World<FaultyProvider<E>>;

const before = async <E extends { close(): Promise<void> }>(
  endpoint: E,
  to: number,
): Promise<FaultyProvider<E>> => {
  const proxy = await startFaultProxy({
    to,
    tls: await selfSigned([new URL(PROVIDER_ORIGIN).hostname]),
  });
  return {
    proxy,
    endpoint,
    url: `https://127.0.0.1:${proxy.port}`,
    close: async () => {
      await proxy.close();
      await endpoint.close();
    },
  };
};

export async function worldWithFaults(
  ca: WorldCa,
  terms: WorldTerms = {},
  authority: Authority = worldAuthority(ca),
): Promise<FaultyWorld<WorldProvider>> {
  const endpoint = await startProvider({ authority, tls: null });
  return worldAround(ca, await before(endpoint, Number(new URL(endpoint.url).port)), terms);
}

/** Over a folder, or over the PostgreSQL at this address. */
export async function worldWithProcess(
  ca: WorldCa,
  databaseUrl?: string,
): Promise<FaultyWorld<ProviderProcess>> {
  const endpoint = await startProviderProcess(ca, databaseUrl);
  return worldAround(ca, await before(endpoint, endpoint.port));
}
