// The endpoint as the process that an operator runs, with its settings: for what only a process
// shows, and for the figures.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { WorldCa } from '../world/ca.ts';
import { layFolder } from '../world/embedded.ts';
import { writeWorld } from '../world/folder.ts';
import { ofProcess } from '../world/outside.ts';
import { FIRMS } from '../world/people.ts';
import { program } from '../world/programs.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';

export interface EndpointProcess {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly port: number;
  /** Null without METRICS_PORT. */
  readonly metricsPort: number | null;
  /** All that it wrote so far. */
  readonly output: () => string;
  /** The exit status, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Resident memory, bytes; the most so far. */
  readonly memory: () => { readonly now: number; readonly peak: number };
}

export interface World {
  readonly environment: Readonly<Record<string, string>>;
  remove(): void;
}

/** Settings over a folder of the run's CA; no limit of one address, since a test is one. */
export async function worldSettings(ca: WorldCa): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-endpoint-'));
  const { authority, lists, providerKey, password } = await writeWorld(folder, ca);
  const data = path.join(folder, 'data');
  await layFolder(data);
  return {
    environment: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      PROVIDER_NAME: FIRMS.provider.name,
      PROVIDER_BIN: FIRMS.provider.bin,
      PROVIDER_ORIGIN,
      PROVIDER_KEY: providerKey,
      PROVIDER_KEY_PASSWORD_FILE: password,
      TRUST: authority,
      CRL_FILES: lists,
      DATA_DIR: data,
      RATE_DELIVERIES: '0',
      RATE_READINGS: '0',
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Resolves when it listens; rejects with its words where it does not. */
export async function startProcess(
  environment: Readonly<Record<string, string>>,
  words?: readonly [string, ...string[]],
): Promise<EndpointProcess> {
  const [command, ...options] = words ?? ['node', await program('main')];
  const child = spawn(command, options, { stdio: ['ignore', 'pipe', 'pipe'], env: environment });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      output += text.toString();
    });
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (status, signal) => resolve(status ?? signal ?? 'gone'));
  });
  const {
    port,
    metrics = null,
    pid,
  } = await new Promise<{ port: number; metrics?: number; pid: number }>((resolve, reject) => {
    child.stdout.on('data', () => {
      const line = /^.*"event":"listening".*$/m.exec(output)?.[0];
      if (line !== undefined)
        resolve(JSON.parse(line) as { port: number; metrics?: number; pid: number });
    });
    void ended.then(() => reject(new Error(output)));
  });
  const status = (name: string): number =>
    Number(
      new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(
        readFileSync(ofProcess(pid, 'status'), 'utf8'),
      )?.[1],
    ) * 1024;
  return {
    child,
    port,
    metricsPort: metrics,
    output: () => output,
    ended,
    memory: () => ({ now: status('VmRSS'), peak: status('VmHWM') }),
  };
}
