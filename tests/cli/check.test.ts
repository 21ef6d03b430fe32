// `check` and `assemble`: the verdict of the law of a day, and the request that is made only of a clear draft.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { parseRequest, statementMatches } from '../../src/core/request/parse.ts';
import { requestIdOf } from '../../src/core/request/requestId.ts';
import { PEOPLE } from '../world/people.ts';
import { answerOf, errorOf, EXAMPLE, inParallel, komekshi, makeFolder } from './komekshi.ts';

/** A process a command: slow only where the machine is busy. */
vi.setConfig({ testTimeout: 120_000 });
interface Finding {
  readonly rule: string;
  readonly outcome: string;
  readonly severity: string;
  readonly provision: unknown;
  readonly text: Readonly<Record<string, string>>;
}

const folder = makeFolder();
afterAll(() => folder.remove());

const example = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { assistant: Record<string, unknown> };
const draft = (name: string, assistant: Record<string, unknown>): string => {
  const { birthDate = null, iin = null, ...others } = { ...example.assistant, ...assistant };
  const present = Object.entries({ birthDate, iin, ...others }).filter(
    ([, value]) => value !== null,
  );
  return folder.place(name, JSON.stringify({ ...example, assistant: Object.fromEntries(present) }));
};
const { iin, lastName, firstName, patronymic, birthDate, sex } = PEOPLE.neighbour;
const NEIGHBOUR = draft('neighbour.json', {
  iin,
  lastName,
  firstName,
  patronymic,
  birthDate,
  sex,
  relation: 'none',
});
const UNDATED = draft('undated.json', { iin: null, birthDate: null });

const ofRule = (answer: Record<string, unknown>, rule: string): Finding | undefined =>
  (answer['findings'] as Finding[]).find((finding) => finding.rule === rule);

describe('the law of a day (ASST-05: an assistant of pension age)', () => {
  it.each([
    {
      who: 'a wife of 62',
      file: EXAMPLE,
      before: 'failed',
      after: 'passed',
      verdicts: ['blocked', 'clear'],
    },
    {
      who: 'a neighbour of 62',
      file: NEIGHBOUR,
      before: 'failed',
      after: 'failed',
      verdicts: ['blocked', 'blocked'],
    },
    { who: 'a wife of unknown age', file: UNDATED, before: 'cantTell', after: 'cantTell' },
  ])('$who', async ({ file, before, after, verdicts }) => {
    const days = ['2025-12-31', '2026-01-01'];
    const runs = await inParallel(days, (day) =>
      komekshi(['check', file, '--as-of', day, '--json']),
    );
    const answers = runs.map(answerOf);
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual(['asOf', 'pack', 'verdict', 'signable', 'findings']);
      expect(answer['pack']).toEqual({
        id: 'kz-individual-assistant',
        version: expect.any(String) as string,
      });
    }
    expect(answers.map(({ asOf }) => asOf)).toEqual(days);
    expect(answers.map((answer) => ofRule(answer, 'ASST-05')?.outcome)).toEqual([before, after]);
    expect(answers.map((answer) => ofRule(answer, 'ASST-05')?.severity)).toEqual([
      'blocking',
      'blocking',
    ]);
    expect(runs.map(({ status }) => status)).toEqual(
      answers.map(({ verdict }) => (verdict === 'clear' ? 0 : 1)),
    );
    expect(answers.map(({ signable }) => signable)).toEqual(
      answers.map(({ verdict }) => verdict === 'clear'),
    );
    if (verdicts !== undefined) expect(answers.map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  it("is today's where none is named, with every text in three languages and a provision", async () => {
    const run = await komekshi(['check', EXAMPLE, '--json']);
    const { asOf, findings } = answerOf(run) as { asOf: string; findings: Finding[] };
    expect([run.status, asOf]).toEqual([0, '2026-11-22']);
    expect(findings.length).toBeGreaterThan(13);
    for (const { rule, text, provision } of findings) {
      expect([rule, Object.keys(text).sort()]).toEqual([rule, ['en', 'kk', 'ru']]);
      expect(new Set(Object.values(text)).size, rule).toBe(3);
      expect(provision, rule).toMatchObject({
        title: { kk: expect.any(String) as string },
        source: expect.any(String) as string,
      });
    }
  });

  it('is told to a person in the language that they ask for, with what to do', async () => {
    const runs = await inParallel(['kk', 'ru', 'en'], (lang) =>
      komekshi(['check', EXAMPLE, '--as-of', '2025-12-31', '--lang', lang]),
    );
    expect(runs.map(({ status }) => status)).toEqual([1, 1, 1]);
    for (const [index, word] of ['зейнеткерлік', 'пенсионн', 'pension age'].entries()) {
      expect(runs[index]?.stdout).toMatch(new RegExp(`ASST-05 [^]*${word}[^]*\\n {11}\\S`));
    }
  });
});

describe('assemble', () => {
  it('writes the canonical request, and says which', async () => {
    const out = folder.place('request.json');
    const run = await komekshi([
      'assemble',
      EXAMPLE,
      '--out',
      out,
      '--lang',
      'kk',
      '--origin',
      'https://provider.kz',
      '--json',
    ]);
    const answer = answerOf(run);
    const fields = parseRequest(readFileSync(out));
    expect(run.status).toBe(0);
    expect(answer).toEqual({
      requestId: fields.requestId,
      createdAt: '2026-11-22T14:45:00+05:00',
      expiresAt: '2026-12-06T14:45:00+05:00',
      out,
      idempotencyKeyFile: `${out}.key`,
    });
    expect(fields).toMatchObject({
      lang: 'kk',
      trust: 'production',
      audience: { origin: 'https://provider.kz', bin: '120540000001' },
      pack: { asOf: '2026-11-22' },
    });
    expect(statementMatches(fields)).toBe(true);
  });

  it('writes the delivery key that the request commits to, for its owner alone, and anew with each request', async () => {
    const out = folder.place('committed.json');
    const keys: string[] = [];
    for (const origin of ['https://provider.kz', 'https://other.kz']) {
      const run = await komekshi(['assemble', EXAMPLE, '--out', out, '--origin', origin, '--json']);
      const { audience, requestId } = parseRequest(readFileSync(out));
      const key = readFileSync(`${out}.key`, 'utf8');
      expect([
        requestIdOf(key, audience),
        statSync(`${out}.key`).mode & 0o777,
        run.stdout.includes(key),
      ]).toEqual([requestId, 0o600, false]);
      keys.push(key);
    }
    expect(new Set(keys).size).toBe(2);
  });

  it('writes no key for a request that is handed over', async () => {
    const out = folder.place('byHand.json');
    expect(answerOf(await komekshi(['assemble', EXAMPLE, '--out', out, '--json']))).toMatchObject({
      idempotencyKeyFile: null,
    });
    expect(existsSync(`${out}.key`)).toBe(false);
  });

  it('refuses a draft that is not clear, names the rules and writes nothing', async () => {
    const out = folder.place('refused.json');
    const runs = await inParallel([NEIGHBOUR, UNDATED], (file) =>
      komekshi(['assemble', file, '--out', out, '--json']),
    );
    for (const run of runs) {
      expect(run.status).toBe(1);
      expect(errorOf(run)).toMatchObject({
        code: 'ERR_DRAFT_NOT_CLEAR',
        text: expect.stringContaining('ASST-05') as string,
      });
    }
    expect(existsSync(out)).toBe(false);
  });

  it('does not write over the draft', async () => {
    const file = folder.place('draft.json', readFileSync(EXAMPLE));
    const run = await komekshi(['assemble', file, '--out', `${file}/../draft.json`, '--json']);
    expect([run.status, errorOf(run).code]).toEqual([2, 'ERR_USAGE']);
    expect(readFileSync(file)).toEqual(readFileSync(EXAMPLE));
  });
});
