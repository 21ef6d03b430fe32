// What the command line says when it is used wrongly: which option, file or place is at fault, in
// three languages, and with which status.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  errorOf,
  EXAMPLE,
  inParallel,
  komekshi,
  makeFolder,
  type Run,
  type RunTerms,
} from './komekshi.ts';

/** A process a command: slow only where the machine is busy. */
vi.setConfig({ testTimeout: 120_000 });
const SECRET = 'Qwerty-кілт-1';
const folder = makeFolder();
afterAll(() => folder.remove());

const KEY = folder.place('key.p12', 'not a key');
const NOT_JSON = folder.place('text.json', '{"schema": ');
const OTHER_SHAPE = folder.place(
  'shape.json',
  '{"schema":"komekshi/draft/1","applicant":{"iin":7}}',
);
const MISSPELT = folder.place('misspelt.json', '{"schema":"komekshi/draft/1","aplicant":{}}');
const MISSING = folder.place('missing.json');

interface Case {
  readonly what: string;
  readonly args: readonly string[];
  readonly code: string;
  readonly says: readonly string[];
  readonly status?: number;
  readonly terms?: RunTerms;
}

const usage = (
  what: string,
  args: readonly string[],
  says: readonly string[],
  terms: RunTerms = {},
): Case => ({ what, args, says, code: 'ERR_USAGE', terms });

const CASES: readonly Case[] = [
  usage('no command', [], ['No command']),
  usage('an unknown command', ['signature', '--lang', 'ru'], ['Команды «signature» нет']),
  usage("the name of an object's own member", ['constructor'], ['“constructor”']),
  usage('no file', ['check', '--lang=kk'], ['файл көрсетілмеген']),
  usage('a password as an argument', ['key', KEY, SECRET], ['2 words']),
  usage(
    'a password as an option',
    ['key', KEY, `--password=${SECRET}`, '--lang', 'kk'],
    ['--password параметрі жоқ'],
  ),
  usage(
    'an option of another command',
    ['key', KEY, '--tsa', 'http://127.0.0.1'],
    ['no option --tsa'],
  ),
  usage(
    'a day for assemble, which knows today alone',
    ['assemble', EXAMPLE, '--as-of', '2026-01-01'],
    ['no option --as-of'],
  ),
  usage('an option without its value', ['verify', KEY, '--at'], ['--at needs a value']),
  usage(
    'an option in place of a value',
    ['verify', KEY, '--content', '--at'],
    ['--content needs a value'],
  ),
  usage('a value too many', ['sign', KEY, '--detached=yes'], ['--detached takes no value']),
  usage(
    'a day that does not exist',
    ['check', EXAMPLE, '--as-of', '2026-02-30'],
    ['--as-of', '2026-02-30'],
  ),
  usage(
    'a time without its offset',
    ['verify', KEY, '--at', '2026-01-01T00:00:00', '--lang', 'ru'],
    ['Значение --at', '2026-01-01T00:00:00+05:00'],
  ),
  usage(
    'a time on a day that does not exist',
    ['key', KEY, '--at', '2026-02-30T00:00:00Z'],
    ['--at'],
  ),
  usage(
    'a profile that there is not',
    ['check', EXAMPLE, '--trust', 'prodution'],
    ['--trust', 'production|test|FOLDER', 'prodution'],
  ),
  usage('a language that there is not', ['check', EXAMPLE, '--lang', 'de'], ['--lang', 'kk|ru|en']),
  usage(
    'a statement in English',
    ['assemble', EXAMPLE, '--out', MISSING, '--lang', 'en'],
    ['--lang', 'kk|ru'],
  ),
  usage(
    'an origin without TLS',
    ['assemble', EXAMPLE, '--out', MISSING, '--origin', 'http://provider.kz'],
    ['--origin', 'https://'],
  ),
  usage('nowhere to write', ['sign', KEY, '--key', KEY], ['--out']),
  usage('no key', ['sign', KEY, '--out', MISSING], ['--key']),
  usage(
    'nobody to ask for a password',
    ['key', KEY, '--lang', 'ru'],
    ['Пароль', '--password-file', 'KOMEKSHI_PASSWORD'],
  ),
  {
    what: 'a missing file',
    args: ['check', MISSING],
    code: 'ERR_INPUT_FILE',
    says: ['missing.json'],
  },
  {
    what: 'a missing list',
    args: ['verify', KEY, '--crl', MISSING],
    code: 'ERR_INPUT_FILE',
    says: ['missing.json'],
  },
  {
    what: 'a list that is none',
    args: ['verify', KEY, '--crl', KEY],
    code: 'ERR_CRL_UNREADABLE',
    says: ['key.p12'],
  },
  {
    what: 'a file without a signature',
    args: ['verify', KEY],
    code: 'ERR_CMS_UNREADABLE',
    says: ['key.p12', 'PEM'],
  },
  {
    what: 'a missing password file',
    args: ['key', KEY, '--password-file', MISSING],
    code: 'ERR_INPUT_FILE',
    says: ['missing.json'],
  },
  {
    what: 'a key file that is none',
    args: ['key', KEY],
    terms: { password: SECRET },
    code: 'ERR_KEY_NOT_A_KEY_FILE',
    says: ['no electronic signature key'],
  },
  {
    what: 'a draft that is no JSON',
    args: ['check', NOT_JSON, '--lang', 'ru'],
    code: 'ERR_DRAFT_UNREADABLE',
    says: ['JSON'],
  },
  {
    what: 'a draft of another shape',
    args: ['check', OTHER_SHAPE],
    code: 'ERR_DRAFT_UNREADABLE',
    says: ['applicant.iin'],
  },
  {
    what: 'a draft with a misspelt part',
    args: ['assemble', MISSPELT, '--out', MISSING],
    code: 'ERR_DRAFT_UNREADABLE',
    says: ['aplicant'],
  },
  {
    what: 'a fault of ours',
    args: ['check', EXAMPLE],
    terms: { before: 'Date.now = () => { throw new Error("broken"); };' },
    code: 'ERR_INTERNAL',
    says: ['KOMEKSHI_DEBUG'],
    status: 3,
  },
];

describe('used wrongly, with --json', () => {
  let runs: readonly Run[];
  beforeAll(async () => {
    runs = await inParallel(CASES, ({ args, terms }) => komekshi([...args, '--json'], terms));
  }, 120_000);

  it.each(CASES.map((each, index) => [each.what, index, each] as const))(
    '%s',
    (_what, index, { code, says, status = 2 }) => {
      const run = runs[index] as Run;
      const error = errorOf(run);
      expect(error.code).toBe(code);
      for (const words of says) expect(error.text).toContain(words);
      expect(error.text).not.toMatch(/\{\w+\}|undefined|\[object/);
      expect(run.status).toBe(status);
      expect(run.stdout).not.toContain(SECRET);
    },
  );
});

describe('without --json', () => {
  it('explains on standard error, with the code, in the language of the environment', async () => {
    const [russian, kazakh, help] = await inParallel(
      [
        () => komekshi(['check', MISSING], { environment: { LANG: 'ru_KZ.UTF-8' } }),
        () =>
          komekshi(['check', MISSING, '--lang', 'kk'], { environment: { LANG: 'ru_KZ.UTF-8' } }),
        () => komekshi(['verify', '--help']),
      ],
      (run) => run(),
    );
    expect(russian).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'Файл «missing.json» не удалось открыть. Проверьте путь, права и размер файла. (ERR_INPUT_FILE)\n',
    });
    expect(kazakh?.stderr).toContain('файлы ашылмады');
    expect(help).toMatchObject({ status: 0, stderr: '' });
    for (const command of [
      'key FILE',
      'check DRAFT',
      'assemble DRAFT',
      'sign FILE',
      'verify FILE',
      'card FILE',
    ])
      expect(help?.stdout).toContain(`  ${command}`);
  });

  it('--trust wants a folder with an anchor, for every command that takes it', async () => {
    const empty = makeFolder();
    const [run] = await inParallel(
      [['check', EXAMPLE, '--trust', empty.place(''), '--json']],
      (args) => komekshi(args),
    );
    expect(errorOf(run as Run).text).toContain('--trust: the folder');
    empty.remove();
  });
});

it('tells where our own fault is only when asked', async () => {
  const before = 'Date.now = () => { throw new Error("broken"); };';
  const run = await komekshi(['check', EXAMPLE], { before, environment: { KOMEKSHI_DEBUG: '1' } });
  expect(run).toMatchObject({ status: 3, stdout: '' });
  expect(run.stderr).toContain('Error: broken');
});
