// BouncyCastle as a second opinion: one JVM for a batch of questions. Debian packages:
// libbcprov-java, libbcpkix-java, a JDK.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bouncyCastle, JARS, JAVA } from '../world/outside.ts';

const PROGRAM = path.join(import.meta.dirname, 'SecondOpinion.java');

export const { isHere: hasBouncyCastle, without: withoutBouncyCastle } = bouncyCastle;

/** Answers to commands of SecondOpinion.java, one each, in order. */
export function askBouncyCastle(questions: readonly (readonly string[])[]): string[] {
  const input = questions.map((words) => words.join(' ')).join('\n');
  const { stdout, stderr, status } = spawnSync(JAVA, ['-cp', JARS.join(':'), PROGRAM], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`BouncyCastle: ${stderr}`);
  return stdout.trimEnd().split('\n');
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
