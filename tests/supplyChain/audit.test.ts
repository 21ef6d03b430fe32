// The audit passes only where the registry has said so.
import { expect, it } from 'vitest';
import { advisoriesVerdict, exitOf, signaturesVerdict } from '../../scripts/supplyChain/audit.ts';

const report = (total: number): string =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {},
    metadata: { vulnerabilities: { total } },
  });

it('[S1] takes no answer of the registry for «not known», and never for «passed»', () => {
  for (const silence of [
    '',
    '<html>405 Method Not Allowed</html>',
    '{"message":"405"}',
    '{"error":{"code":"ENOAUDIT"}}',
    'null',
  ]) {
    expect([silence, advisoriesVerdict(silence), signaturesVerdict(silence, 0)]).toEqual([
      silence,
      'not known',
      'not known',
    ]);
  }
  expect(signaturesVerdict('{"invalid":[],"missing":[]}', 1)).toBe('not known');
});

it('tells what is known', () => {
  expect([advisoriesVerdict(report(0)), advisoriesVerdict(report(1))]).toEqual([
    'passed',
    'failed',
  ]);
  expect(signaturesVerdict('{"invalid":[],"missing":[]}', 0)).toBe('passed');
  expect(signaturesVerdict('{"invalid":[{"name":"a"}],"missing":[]}', 1)).toBe('failed');
  expect(signaturesVerdict('{"invalid":[],"missing":[{"name":"a"}]}', 1)).toBe('failed');
});

it('ends with the worst', () => {
  expect([
    exitOf(['passed', 'passed']),
    exitOf(['passed', 'not known']),
    exitOf(['not known', 'failed']),
  ]).toEqual([0, 2, 1]);
});
