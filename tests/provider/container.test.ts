// The image's steps without an engine for images: what the deploy/Containerfile copies and runs is copied
// and run here, into a folder that cannot be written to, and the result receives a real request as
// another user. Only `npm ci` is left out: the packages are those of this checkout.
import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { almatyInstant } from '../../src/core/time.ts';
import { readSettings, unknownSettings } from '../../src/provider/operation/settings.ts';
import { createWorldCa, type IssuedKey } from '../world/ca.ts';
import { all, listed, only, readStages } from './containerfile.ts';
import { startProcess, worldSettings, type World } from './endpointProcess.ts';
import { bytesOf, post, requestFields, signWith, withFields } from './sender.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

const [build = [], image = []] = readStages(readFileSync('deploy/Containerfile', 'utf8'));
const sources = all(build, 'COPY').flatMap((words) => words.split(' ').slice(0, -1));
const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-container-'));
const [stage, app, data] = ['stage', 'app', 'data'].map((name) => path.join(folder, name)) as [
  string,
  string,
  string,
];
let world: World;
let key: IssuedKey;

beforeAll(async () => {
  for (const place of [stage, data]) mkdirSync(place);
  buildStage();
  copyOut();
  const ca = await createWorldCa({ at: Date.now() });
  world = await worldSettings(ca);
  key = await ca.issue({ kind: 'individual', algorithm: 'gost' });
  for (const place of [data, path.dirname(world.environment['PROVIDER_KEY'] ?? '')])
    handOver(place);
});
afterAll(() => {
  world.remove();
  execFileSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true, force: true });
});

/** The first stage, in a folder that has only what was copied into it. */
function buildStage(): void {
  for (const words of all(build, 'COPY')) {
    const [to = '', ...from] = words.split(' ').reverse();
    for (const source of from)
      cpSync(
        source,
        path.join(
          stage,
          to.endsWith('/') && path.extname(source) !== ''
            ? path.join(to, path.basename(source))
            : to === './'
              ? source
              : to,
        ),
        { recursive: true },
      );
  }
  symlinkSync(path.resolve('node_modules'), path.join(stage, 'node_modules'));
  for (const command of all(build, 'RUN').filter((words) => !words.startsWith('npm ci ')))
    execFileSync('sh', ['-c', command], { cwd: stage, stdio: 'pipe' });
}

function copyOut(): void {
  const [from, source = '', to] = only(image, 'COPY').split(' ');
  expect([from, to, source.startsWith('/build/')]).toEqual(['--from=build', '/app', true]);
  cpSync(path.join(stage, source.slice('/build/'.length)), app, { recursive: true });
  rmSync(stage, { recursive: true });
  execFileSync('chmod', ['-R', 'a-w,a+rX', app]);
  chmodSync(folder, 0o755);
}

function handOver(place: string): void {
  if (!isRoot) return;
  for (const file of ['', ...readdirSync(place, { recursive: true, encoding: 'utf8' })])
    chownSync(path.join(place, file), NOBODY, NOBODY);
}

/** As the image starts it: its command in the folder of its data, under another user. */
const inImage = (...command: readonly string[]): [string, ...string[]] => {
  const [program = '', ...rest] = command.map((word) => word.replace(/^\/app\//, `${app}/`));
  return [
    'env',
    '-C',
    data,
    ...(isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : []),
    program,
    ...rest,
  ];
};
const environment = (): Record<string, string> => ({
  ...Object.fromEntries(
    only(image, 'ENV')
      .split(' ')
      .map((pair) => pair.split('=') as [string, string]),
  ),
  ...Object.fromEntries(Object.entries(world.environment).filter(([name]) => name !== 'DATA_DIR')),
  HOST: '127.0.0.1',
  THREADS: '1',
});
const COMMAND = [...listed(only(image, 'ENTRYPOINT')), ...listed(only(image, 'CMD'))];

async function isHealthy(port: number): Promise<boolean> {
  const [program, ...rest] = inImage(...listed(only(image, 'HEALTHCHECK')));
  return run(program, rest, { env: { ...environment(), PORT: String(port) } }).then(
    () => true,
    () => false,
  );
}

it('holds no package for developers, no key and no right to write, and names a version of its base', () => {
  const text = readFileSync('deploy/Containerfile', 'utf8');
  expect(text).toMatch(/^ARG NODE=\S+:\d+\.\d+\.\d+-\S+$/m);
  expect(text.match(/^FROM .*$/gm)).toEqual(['FROM ${NODE} AS build', 'FROM ${NODE}']);
  expect(text).not.toMatch(/^(ENV|ARG|RUN).*(PASSWORD|SECRET|TOKEN|\.p12)/im);
  expect([only(image, 'STOPSIGNAL'), only(image, 'USER').split(':')[0]]).toEqual([
    'SIGTERM',
    '1000',
  ]);
  expect(
    readdirSync(path.join(app, 'node_modules'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('package.json'))
      .sort(),
  ).toEqual(['@electric-sql/pglite/package.json', 'piscina/package.json']);
  expect(readFileSync(path.join(app, 'provider/THIRD-PARTY.md'), 'utf8')).toContain('## hono - ');
});

it('is built from files that the ignore file lets through', () => {
  const letThrough = readFileSync('deploy/Containerfile.dockerignore', 'utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
  for (const source of sources)
    expect([source, existsSync(source), letThrough.includes(source)]).toEqual([source, true, true]);
});

it('receives a request, shows the desk, is healthy, and ends when it is told to; its commands find the same storage', async () => {
  const keyFile = world.environment['PROVIDER_KEY'] ?? '';
  const endpoint = await startProcess(
    { ...environment(), DESK: 'on', DESK_KEY_FILE: keyFile },
    inImage(...COMMAND),
  );
  const url = `http://127.0.0.1:${endpoint.port}`;
  const fields = withFields(requestFields(), { expiresAt: almatyInstant(Date.now() + 86_400_000) });
  const answer = await post(url, await signWith(key, bytesOf(fields), { at: Date.now() }));
  expect([answer.status, await answer.text()]).toEqual([
    201,
    expect.stringContaining('statusToken'),
  ]);
  const login = await fetch(`${url}/desk/login`);
  const sheet = /href="([^"]+\.css[^"]*)"/.exec(await login.text())?.[1] ?? '';
  expect([
    login.status,
    (await (await fetch(new URL(sheet, login.url))).text()).length > 1000,
  ]).toEqual([200, true]);
  expect(await isHealthy(endpoint.port)).toBe(true);
  endpoint.child.kill('SIGTERM');
  expect([await endpoint.ended, await isHealthy(endpoint.port)]).toEqual([0, false]);
  const [program, ...add] = inImage(
    'node',
    '/app/provider/desk.js',
    'add',
    'anna',
    '--role',
    'admin',
  );
  expect((await run(program, add, { env: environment() })).stdout).toContain(
    'One-time password of anna',
  );
  const [, ...backup] = inImage(
    'node',
    '/app/provider/backup.js',
    'backup',
    path.join(data, 'backup.tar.gz'),
  );
  await run(program, backup, { env: environment() });
  expect(existsSync(path.join(data, 'backup.tar.gz'))).toBe(true);
});

it('the example of compose gives settings that the endpoint takes', () => {
  const [, provider = ''] =
    /^ {2}provider:\n((?: {4}.*\n)+)/m.exec(readFileSync('deploy/compose.example.yaml', 'utf8')) ??
    [];
  const [, block = ''] = /^ {4}environment:\n((?: {6}.*\n)+)/m.exec(provider) ?? [];
  const given = Object.fromEntries(
    Array.from(
      block.matchAll(/^ {6}(\w+): '?([^'#\n]*?)'?(?: #.*)?$/gm),
      ([, name = '', value = '']) => [name, value.trim()],
    ),
  );
  expect(readSettings(given).DATABASE_URL).toBe('postgres://komekshi@database/komekshi');
  expect(unknownSettings(given)).toEqual([]);
  for (const line of ['read_only: true', 'cap_drop: [ALL]', 'no-new-privileges:true'])
    expect(provider).toContain(line);
});
