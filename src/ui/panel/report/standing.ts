// What stands between a draft and the signature, and how the findings are grouped for reading.
import type { CheckReport, Finding } from '../../../core/rules/rule.ts';

export interface Groups {
  readonly blocking: readonly Finding[];
  readonly cantTell: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** What cannot be told and only warns: nobody has to settle it. */
  readonly untold: readonly Finding[];
  readonly passed: readonly Finding[];
  readonly inapplicable: readonly Finding[];
}

type GroupName = keyof Groups;

function groupOf({ outcome, severity, acknowledgeable }: Finding): GroupName {
  if (outcome === 'passed' || outcome === 'inapplicable') return outcome;
  if (severity !== 'blocking')
    return outcome === 'cantTell' && !acknowledgeable ? 'untold' : 'warnings';
  return outcome === 'failed' ? 'blocking' : 'cantTell';
}

export function groupsOf({ findings }: CheckReport): Groups {
  const of = (name: GroupName): readonly Finding[] =>
    findings.filter((finding) => groupOf(finding) === name);
  return {
    blocking: of('blocking'),
    cantTell: of('cantTell'),
    warnings: of('warnings'),
    untold: of('untold'),
    passed: of('passed'),
    inapplicable: of('inapplicable'),
  };
}

/** Empty exactly where the report is signable. */
export const standingOf = ({ findings }: CheckReport): readonly Finding[] =>
  findings.filter(({ outcome, severity, acknowledgeable, acknowledged }) => {
    if (acknowledgeable) return !acknowledged;
    return severity === 'blocking' && (outcome === 'failed' || outcome === 'cantTell');
  });
