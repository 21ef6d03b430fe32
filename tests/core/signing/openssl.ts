// OpenSSL as a second opinion: tests that need it are skipped where it is not installed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const opensslExists = spawnSync('openssl', ['version']).status === 0;
if (!opensslExists) console.warn('OpenSSL is not here: its second opinions are skipped.');

export interface Answer {
  readonly ok: boolean;
  readonly output: Uint8Array<ArrayBuffer>;
  readonly words: string;
}

/** Runs openssl in a folder that holds `files`; arguments name them. The folder is gone afterwards. */
export function openssl(args: readonly string[], files: Readonly<Record<string, Uint8Array | string>> = {}, env: NodeJS.ProcessEnv = {}): Answer {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-opinion-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    const { status, stdout, stderr } = spawnSync('openssl', args, { cwd: folder, env: { ...process.env, ...env } });
    return { ok: status === 0, output: new Uint8Array(stdout), words: stderr.toString() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'second-opinion-'));

/** A throw-away RSA key with its certificate, PEM. */
export function selfSigned(): { key: string; certificate: string } {
  const place = folder();
  try {
    spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'k.pem', '-out', 'c.pem', '-subj', '/CN=Test', '-days', '2'], { cwd: place });
    return { key: readFileSync(path.join(place, 'k.pem'), 'utf8'), certificate: readFileSync(path.join(place, 'c.pem'), 'utf8') };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** `openssl pkcs12 -export` with these options. */
export function opensslPfx(pair: { key: string; certificate: string }, password: string, options: readonly string[]): Uint8Array<ArrayBuffer> {
  const answer = openssl(
    ['pkcs12', '-export', '-inkey', 'k.pem', '-in', 'c.pem', '-passout', 'env:PFX_PASSWORD', ...options],
    { 'k.pem': pair.key, 'c.pem': pair.certificate }, { PFX_PASSWORD: password },
  );
  if (!answer.ok) throw new Error(answer.words);
  return answer.output;
}
