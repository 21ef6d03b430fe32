// Every CMS, time stamp, answer and list of the NUC's manifest, and what `verify` says of it: the table is the record.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readSignedData } from '../../src/core/crypto/cms.ts';
import { parseX509 } from '../../src/core/crypto/x509.ts';
import type { ValidationReport } from '../../src/core/verification/report.ts';
import {
  readableCrls,
  readableOcsps,
  revocationOf,
} from '../../src/core/verification/revocation.ts';
import {
  hasNuc,
  nucBytes,
  nucCertificate,
  nucKeys,
  nucManifest,
  nucPath,
  withoutNuc,
} from '../world/nucFixtures.ts';
import { answerOf, errorOf, inParallel, komekshi, makeFolder, type Run } from './komekshi.ts';
import {
  EVIDENCE,
  GOST_2022,
  MESSAGES,
  RESPONSE,
  TWO_SIGNERS,
  type Judged,
} from './nucExpected.ts';

/** A process a command: slow only where the machine is busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = makeFolder();
const LISTS = Object.keys(EVIDENCE)
  .filter((file) => file.startsWith('crl/'))
  .flatMap((file) => ['--crl', nucPath(file)]);
const text = (...words: readonly (string | null | undefined)[]): string =>
  words.filter((word) => word != null).join(' ');

function verdictOf(run: Run): Pick<Judged, 'verdict' | 'signers' | 'stamps'> {
  const { indication, subIndication, signers } = answerOf(run) as unknown as ValidationReport;
  expect(run.status).toBe(indication === 'TOTAL_PASSED' ? 0 : 1);
  return {
    verdict: text(indication, subIndication),
    signers: signers.map((signer) =>
      text(
        signer.algorithm,
        signer.subIndication,
        signer.checks.find(({ status }) => status === 'NOT_OK')?.constraint,
      ),
    ),
    stamps: signers.flatMap(({ stamps }) =>
      stamps.map((stamp) => text(stamp.subIndication, stamp.failed, stamp.time)),
    ),
  };
}

describe.skipIf(!hasNuc)(`the NUC's manifest${withoutNuc}`, () => {
  const rows = Object.entries(MESSAGES).flatMap(([file, judged]) =>
    judged.map((row) => ({
      file,
      trust: 'test' as const,
      at: undefined,
      content: undefined,
      ...row,
    })),
  );
  let runs: readonly Run[];
  beforeAll(async () => {
    const content = {
      'its own': folder.place('its own', readSignedData(nucBytes(TWO_SIGNERS)).content ?? ''),
      another: folder.place('another', 'басқа мәтін'),
    };
    runs = await inParallel(rows, ({ file, trust, at, content: which }) =>
      komekshi([
        'verify',
        nucPath(file),
        '--trust',
        trust,
        ...LISTS,
        ...(at === undefined ? [] : ['--at', at]),
        ...(which === undefined ? [] : ['--content', content[which]]),
        '--json',
      ]),
    );
    return () => folder.remove();
  });

  it.each(rows.map((row, index) => ({ ...row, index })))(
    '$file under $trust at $at with content $content: $verdict',
    ({ index, verdict, signers, stamps = [] }) => {
      expect(verdictOf(runs[index] as Run)).toEqual({ verdict, signers, stamps });
    },
  );

  it('tsp/response.der carries tsp/token.der after its status', () => {
    expect(Buffer.from(nucBytes('tsp/response.der')).subarray(9)).toEqual(
      Buffer.from(nucBytes('tsp/token.der')),
    );
  });

  describe.each(Object.entries(EVIDENCE))('%s', (file, told) => {
    it.each(told)(
      'about $about of $issuer at $at: $finding.status, $finding.reason',
      async ({ about, issuer, at, finding }) => {
        const { subject, spki } = nucCertificate(issuer);
        const certificate = {
          ...parseX509(nucCertificate(GOST_2022).der),
          isCa: false,
          serialNumber: about,
        };
        const bytes = [nucBytes(file)];
        const evidence = file.startsWith('crl/')
          ? { crls: readableCrls(bytes) }
          : { crls: [], ocsps: readableOcsps(bytes) };
        const instant = Date.parse(at);
        expect(
          await revocationOf(
            certificate,
            { subject: subject.der, spki, mayListRevoked: true },
            evidence,
            { at: instant, now: instant },
          ),
        ).toEqual(finding);
      },
    );
  });

  it('evidence is no signature: `verify` says so', async () => {
    const said = await inParallel(
      [...Object.keys(EVIDENCE), RESPONSE],
      async (file) =>
        errorOf(await komekshi(['verify', nucPath(file), '--trust', 'test', '--json'])).code,
    );
    expect(new Set(said)).toEqual(new Set(['ERR_CMS_UNREADABLE']));
  });

  it('has no file that no table knows', () => {
    const keys = nucKeys().map(({ name }) => `keys/${name}.p12`);
    // Authorities are compared with the anchors, known answers asked of the primitives.
    const elsewhere = nucManifest()
      .map(({ file }) => file)
      .filter((file) => /^(ca|vectors)\//.test(file));
    expect(
      nucManifest()
        .map(({ file }) => file)
        .sort(),
    ).toEqual(
      [...Object.keys(MESSAGES), RESPONSE, ...Object.keys(EVIDENCE), ...keys, ...elsewhere].sort(),
    );
  });
});
