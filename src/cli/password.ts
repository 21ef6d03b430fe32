// The password of a key file: from a file, the environment, or typed without echo; never from an argument.
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { AppError } from '../core/errors.ts';
import { readBytes } from './files.ts';

export async function readPassword(file: string | undefined): Promise<string> {
  if (file !== undefined) return new TextDecoder().decode(readBytes(file)).replace(/\r?\n$/, '');
  const fromEnvironment = process.env['KOMEKSHI_PASSWORD'];
  if (fromEnvironment !== undefined) return fromEnvironment;
  if (!process.stdin.isTTY) throw new AppError('ERR_USAGE', { option: '--password-file' });
  return typed();
}

function typed(): Promise<string> {
  const mute = new Writable({ write: (_chunk, _encoding, done) => { done(); } });
  const terminal = createInterface({ input: process.stdin, output: mute, terminal: true });
  process.stderr.write('Password: ');
  return new Promise((resolve) => {
    terminal.question('', (answer) => {
      terminal.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}
