// BouncyCastle as a second opinion: one JVM for a batch of questions. Debian packages:
// libbcprov-java, libbcpkix-java, a JDK.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bouncyCastle, JARS, JAVA, JAVAC } from '../world/outside.ts';

const PROGRAM = path.join(import.meta.dirname, 'SecondOpinion.java');
const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache/komekshi');
/** For a process of a second: the collector and the compiler that start at once. */
const SHORT = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

export const { isHere: hasBouncyCastle, without: withoutBouncyCastle } = bouncyCastle;

/** Answers to commands of SecondOpinion.java, one each, in order. */
export function askBouncyCastle(questions: readonly (readonly string[])[]): string[] {
  const input = questions.map((words) => words.join(' ')).join('\n');
  return java(JAVA, [...SHORT, '-cp', [compiled(), ...JARS].join(':'), 'SecondOpinion'], input)
    .trimEnd()
    .split('\n');
}

function java(program: string, words: readonly string[], input = ''): string {
  const { stdout, stderr, status } = spawnSync(program, words, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`BouncyCastle: ${stderr}`);
  return stdout;
}

/** The folder of its classes, made once for what the source is now: to compile takes longer than to answer. */
function compiled(): string {
  const digest = createHash('sha256').update(readFileSync(PROGRAM)).digest('hex').slice(0, 16);
  const folder = path.join(CACHE, `second-opinion-${digest}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const made = mkdtempSync(`${folder}-`);
  java(JAVAC, ['-cp', JARS.join(':'), '-d', made, PROGRAM]);
  try {
    renameSync(made, folder);
  } catch {
    // Whoever comes second finds the first one's, which is as good.
    rmSync(made, { recursive: true, force: true });
  }
  return folder;
}

export interface SignedMessage {
  readonly cms: Uint8Array;
  /** Of a detached signature. */
  readonly content?: Uint8Array;
}

/**
 * Whether every signature and message digest of each CMS SignedData holds, GOST or RSA. It does not
 * look at the path, the times, signingCertificateV2 or the contentType attribute.
 */
export function bouncyCastleVerifyAll(messages: readonly SignedMessage[]): boolean[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'opinion-'));
  try {
    const answers = askBouncyCastle(
      messages.map(({ cms, content }, i) => [
        'cms',
        ...[cms, content].flatMap((bytes, j) => {
          if (bytes === undefined) return [];
          const file = path.join(folder, `${i}-${j}`);
          writeFileSync(file, bytes);
          return [file];
        }),
      ]),
    );
    return answers.map((answer) => {
      if (answer.startsWith('error')) throw new Error(answer);
      return answer === 'true';
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
