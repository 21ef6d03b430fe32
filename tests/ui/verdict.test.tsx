// @vitest-environment happy-dom
// The verdict on a signature as a person reads it: judged when it is opened, each check with its
// answer, what a «no» means beside it.
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { checks, indications, revocationReasons, statuses } from '../../locales/validation.ts';
import type { Check } from '../../src/core/verification/checks.ts';
import type { SignerReport, ValidationReport } from '../../src/core/verification/report.ts';
import { Verdict } from '../../src/ui/panel/requests/Verdict.tsx';
import { doing, show, text } from './stage.ts';

const ok = (constraint: Check['constraint']): Check => ({
  constraint,
  status: 'OK',
  subIndication: null,
  detail: null,
});
const UNKNOWN: Check = {
  constraint: 'revocation-known',
  status: 'WARNING',
  subIndication: 'TRY_LATER',
  detail: 'no-source',
};
const signer = (given: readonly Check[]): SignerReport => ({
  indication: 'TOTAL_PASSED',
  subIndication: null,
  subject: null,
  algorithm: 'GOST3410-2015-512',
  level: 'CAdES-T',
  signingTime: null,
  timestamp: null,
  stamps: [],
  revocation: 'unknown',
  revocationReason: 'no-source',
  certificateSha256: null,
  checks: given,
});
const report = (
  signers: readonly SignerReport[],
  more: Partial<ValidationReport> = {},
): ValidationReport => ({
  indication: 'TOTAL_PASSED',
  subIndication: null,
  policy: 'person',
  checks: [ok('format')],
  signers,
  ...more,
});

const unfold = async (): Promise<void> => {
  await doing(() => {
    document.querySelector('details')?.toggleAttribute('open', true);
  });
  await doing(() => {
    document.querySelector('details')?.dispatchEvent(new Event('toggle'));
  });
};

const open = async (judge: () => Promise<ValidationReport>): Promise<void> => {
  await show(<Verdict of="first" title="Подпись" judge={judge} />);
  await unfold();
};

it('judges nothing until it is opened, and then once', async () => {
  const judge = vi.fn(() => Promise.resolve(report([signer([ok('content-digest')])])));
  await show(<Verdict of="first" title="Подпись" judge={judge} />);
  expect(judge).not.toHaveBeenCalled();
  await open(judge);
  expect(judge).toHaveBeenCalledTimes(1);
});

it('stays open when other bytes come, and judges them', async () => {
  const judge = vi.fn(() => Promise.resolve(report([signer([ok('content-digest')])])));
  const Stamped = () => {
    const [digest, setDigest] = useState('first');
    return (
      <>
        <Verdict of={digest} title="Подпись" judge={judge} />
        <button onClick={() => setDigest('stamped')}>stamp</button>
      </>
    );
  };
  await show(<Stamped />);
  await unfold();
  await doing(() => document.querySelector('button')?.click());
  expect(document.querySelector('details')?.open).toBe(true);
  expect(judge).toHaveBeenCalledTimes(2);
  expect(text()).toContain(indications.TOTAL_PASSED.ru);
});

it('says what passed, what is only warned of and why, and the level', async () => {
  await open(() => Promise.resolve(report([signer([ok('content-digest'), UNKNOWN])])));
  for (const shown of [
    indications.TOTAL_PASSED,
    checks['content-digest'].question,
    statuses.OK,
    checks['revocation-known'].no,
    statuses.WARNING,
    revocationReasons['no-source'],
  ])
    expect(text()).toContain(shown.ru);
  expect(text()).toContain('CAdES-T');
  expect(text()).not.toContain(checks['content-digest'].no.ru);
});

it('shows no word that is in one language alone', async () => {
  const path: Check = {
    constraint: 'path',
    status: 'NOT_OK',
    subIndication: 'NO_CERTIFICATE_CHAIN_FOUND',
    detail: 'issuer unknown',
  };
  const strength: Check = {
    constraint: 'algorithm-strength',
    status: 'WARNING',
    subIndication: 'CRYPTO_CONSTRAINTS_FAILURE',
    detail: 'RSA-1024',
  };
  await open(() => Promise.resolve(report([signer([strength, path])])));
  expect(text()).not.toContain('issuer unknown');
  expect(text()).toContain('RSA-1024');
});

it('of a file that cannot be read says so', async () => {
  const broken: Check = {
    constraint: 'format',
    status: 'NOT_OK',
    subIndication: 'FORMAT_FAILURE',
    detail: null,
  };
  await open(() =>
    Promise.resolve(
      report([], { indication: 'TOTAL_FAILED', subIndication: 'FORMAT_FAILURE', checks: [broken] }),
    ),
  );
  for (const shown of [indications.TOTAL_FAILED, checks.format.no, statuses.NOT_OK])
    expect(text()).toContain(shown.ru);
});
