// The whole world of one run on loopback: the portal, a CA with its services, the provider, and
// Chromium with the extension in it.
import type { Draft } from '../../src/core/draft/draft.ts';
import { launch, type BrowserName, type Extension, type LaunchOptions } from './browser.ts';
import { createWorldCa, type IssuedKey, type WorldCa } from './ca.ts';
import { PEOPLE, type Person } from './people.ts';
import { startPortal, type PageName, type Portal } from './portal/portal.ts';
import { startProvider, worldAuthority, type Authority, type WorldProvider } from './provider.ts';
import { startAuthorityServices, type AuthorityServices } from './services.ts';

/** What a world must know of a provider; tests know more of their own. */
export interface AnyProvider {
  readonly url: string;
  close(): Promise<void>;
}

export interface World<P extends AnyProvider = WorldProvider> {
  readonly ca: WorldCa;
  readonly portal: Portal;
  readonly provider: P;
  /** Time stamps, OCSP and lists of the world's CA, under the national names; honest until told otherwise. */
  readonly services: AuthorityServices;
  /** A signing key of a person; of the applicant unless said otherwise. */
  keyOf(person?: Person, algorithm?: 'gost' | 'rsa', password?: string): Promise<IssuedKey>;
  /** A browser in which the world's CA is trusted. */
  browser(options?: Omit<LaunchOptions, 'ports'>): Promise<Extension>;
  close(): Promise<void>;
}

export interface WorldTerms {
  /** Chromium unless said otherwise. */
  readonly browserName?: BrowserName;
  readonly page?: PageName;
  readonly draft?: Draft;
  /** The provider's own authority where it is not the world's CA: the extension then trusts what its build does. */
  readonly authority?: Authority;
  /** The provider's clock; the machine's unless said otherwise. */
  readonly now?: () => number;
}

let authority: Promise<WorldCa> | null = null;

/** The worlds of a process have one authority: what is revoked, each world's own services say. */
const authorityOfWorlds = (): Promise<WorldCa> => (authority ??= createWorldCa({ at: Date.now() }));

export async function startWorld(terms: WorldTerms = {}): Promise<World> {
  const ca = await authorityOfWorlds();
  return worldAround(
    ca,
    await startProvider({
      authority: terms.authority ?? worldAuthority(ca),
      ...(terms.now && { now: terms.now }),
    }),
    terms,
  );
}

/** The same with a provider of the test's own making. */
export async function worldAround<P extends AnyProvider>(
  ca: WorldCa,
  provider: P,
  terms: WorldTerms = {},
): Promise<World<P>> {
  const [portal, services] = await Promise.all([
    startPortal(terms),
    startAuthorityServices({ ca }),
  ]);
  const ports = {
    portal: portal.port,
    provider: Number(new URL(provider.url).port),
    authority: services.ports,
  };
  return {
    ca,
    portal,
    provider,
    services,
    keyOf: (
      { iin, lastName, firstName, patronymic } = PEOPLE.applicant,
      algorithm = 'gost',
      password = 'Құпия-2026',
    ) =>
      ca.issue({
        kind: 'individual',
        algorithm,
        iin,
        commonName: `${lastName} ${firstName}`.toUpperCase(),
        surname: lastName,
        patronymic,
        password,
      }),
    browser: (options = {}) => {
      const worldTrust = ca.certificates.map((der) => Buffer.from(der).toString('base64'));
      return launch(terms.browserName ?? 'chromium', {
        ...options,
        ports,
        ...(terms.authority === undefined && { worldTrust }),
      });
    },
    close: async () => {
      await Promise.all([portal.close(), provider.close(), services.close()]);
    },
  };
}
