// `--ocsp` of `key` and `verify`: answers of a responder in files.
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createWorldCa, type IssuedKey } from '../world/ca.ts';
import { ocspAnswer, ocspRefusal, type SingleTerms } from '../world/ocspAnswer.ts';
import { answerOf, errorOf, EXAMPLE, inParallel, komekshi, makeFolder, NOW } from './komekshi.ts';

/** A process a command: slow only where the machine is busy. */
vi.setConfig({ testTimeout: 120_000 });
const MINUTE = 60_000;
const folder = makeFolder();
afterAll(() => folder.remove());

describe.each(['gost', 'rsa'] as const)('answers about a %s key', async (algorithm) => {
  const ca = await createWorldCa({ at: NOW });
  const issuer = ca.issuing[algorithm];
  const [good, revoked] = [
    await ca.issue({ kind: 'individual', algorithm }),
    await ca.issue({ kind: 'individual', algorithm }),
  ];
  const about = (
    name: string,
    { serialNumber }: IssuedKey,
    status: SingleTerms['status'],
  ): string =>
    folder.place(
      `${algorithm}-${name}.ocsp`,
      ocspAnswer({
        issuer,
        responder: issuer,
        producedAt: NOW - MINUTE,
        singles: [{ serial: Buffer.from(serialNumber, 'hex'), status, thisUpdate: NOW - MINUTE }],
      }),
    );
  const [says, refuses] = [
    about('good', good, 'good'),
    about('revoked', revoked, { revokedAt: NOW - MINUTE }),
  ];
  const [key, revokedKey] = [
    folder.place(`${algorithm}.p12`, good.pfx),
    folder.place(`${algorithm}-revoked.p12`, revoked.pfx),
  ];
  const password = { password: good.password };
  const trust = (() => {
    const own = makeFolder();
    afterAll(() => own.remove());
    return own.trust(ca);
  })();

  it('refuse the revoked one, and only that', async () => {
    const runs = await inParallel(
      [
        [key, says],
        [revokedKey, refuses],
        [key, refuses],
        [revokedKey, says],
      ],
      ([file = '', answer = '']) =>
        komekshi(['key', file, '--trust', trust, '--ocsp', answer, '--json'], password),
    );
    expect(runs.map((run) => [run.status, answerOf(run)['refusals']])).toEqual([
      [0, []],
      [1, ['revoked']],
      [0, []],
      [0, []],
    ]);
  });

  it('decide on a signature, and the report names them', async () => {
    const cms = folder.place(`${algorithm}.cms`);
    expect((await komekshi(['sign', EXAMPLE, '--key', key, '--out', cms], password)).status).toBe(
      0,
    );
    const list = folder.place(`${algorithm}.crl`, ca.crl(algorithm, [good.serialNumber]));
    const withdrawn = about('withdrawn', good, { revokedAt: NOW - MINUTE });
    const later = ['--at', new Date(NOW + 48 * 60 * MINUTE).toISOString()];
    const cases = [
      ['--ocsp', says],
      ['--ocsp', refuses],
      ['--ocsp', says, '--ocsp', withdrawn],
      ['--ocsp', says, '--crl', list],
      ['--ocsp', says, ...later],
      [],
    ];
    const runs = await inParallel(cases, (options) =>
      komekshi(['verify', cms, '--trust', trust, ...options, '--json']),
    );
    const told = runs.map((run) => {
      const {
        subIndication,
        signers: [signer],
      } = answerOf(run) as {
        subIndication: string | null;
        signers: { revocation: string; revocationReason: string }[];
      };
      return [run.status, subIndication, signer?.revocation, signer?.revocationReason];
    });
    expect(told).toEqual([
      [0, null, 'good', 'ocsp'],
      [1, 'TRY_LATER', 'unknown', 'about-others'],
      [1, 'REVOKED_NO_POE', 'revoked', 'ocsp'],
      [1, 'REVOKED_NO_POE', 'revoked', 'crl'],
      [1, 'TRY_LATER', 'unknown', 'stale'],
      [1, 'TRY_LATER', 'unknown', 'no-source'],
    ]);
    expect((await komekshi(['verify', cms, '--trust', trust, '--ocsp', says])).stdout).toMatch(
      /revocation +good \(ocsp\)/,
    );
  });

  it("that are none are told by the file's name", async () => {
    const files = [
      folder.place('page.ocsp', '<html>'),
      folder.place('later.ocsp', ocspRefusal(3)),
      folder.place('absent.ocsp'),
    ];
    const runs = await inParallel(files, (file) =>
      komekshi(['key', key, '--trust', trust, '--ocsp', file, '--json'], password),
    );
    expect(runs.map((run) => [run.status, errorOf(run).code])).toEqual([
      [2, 'ERR_OCSP_UNREADABLE'],
      [2, 'ERR_OCSP_REFUSED'],
      [2, 'ERR_INPUT_FILE'],
    ]);
    expect(errorOf(runs[0] as (typeof runs)[0]).text).toContain('page.ocsp');
    expect(errorOf(runs[1] as (typeof runs)[0]).text).toContain('tryLater');
  });
});
