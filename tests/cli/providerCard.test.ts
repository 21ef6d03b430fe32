// `provider-card`: a card that the panel believes, by a legal entity's key; by no other.
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { provenCard } from '../../src/core/providerCard/judgeProviderCard.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { createWorldCa } from '../world/ca.ts';
import { FIRMS } from '../world/people.ts';
import { answerOf, errorOf, komekshi, makeFolder, NOW } from './komekshi.ts';

/** A process a command: slow only where the machine is busy. */
vi.setConfig({ testTimeout: 120_000 });
const folder = makeFolder();
afterAll(() => folder.remove());

describe('provider-card', async () => {
  const ca = await createWorldCa({ at: NOW });
  const run = async (kind: 'legal-entity' | 'individual', origin: string) => {
    const { pfx, password } = await ca.issue({ kind, algorithm: 'gost', ...FIRMS.provider });
    const [key, out] = [folder.place(`${kind}.p12`, pfx), folder.place(`${kind}.cms`)];
    const args = ['provider-card', key, '--origin', origin, '--out', out, '--json'];
    return { out, ran: await komekshi(args, { password }) };
  };

  it('[N4] writes a card with the name and the BIN of the key', async () => {
    const { out, ran } = await run('legal-entity', 'https://provider.kz');
    expect(answerOf(ran)).toMatchObject({ out, bin: FIRMS.provider.bin });
    const trust = trustFromCertificates('world', ca.certificates);
    expect(await provenCard(readFileSync(out), { trust, at: NOW })).toMatchObject({
      bin: FIRMS.provider.bin,
      origin: 'https://provider.kz',
    });
  });

  it.each([
    ['individual', 'https://provider.kz', 'ERR_PROVIDER_CARD_SIGNATURE'],
    ['legal-entity', 'provider.kz/x', 'ERR_USAGE'],
  ] as const)('by a key of an %s for %s says %s', async (kind, origin, code) =>
    expect(errorOf((await run(kind, origin)).ran).code).toBe(code),
  );
});
