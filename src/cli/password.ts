// The password of a key file: from a file, the environment, or typed without echo; never from an argument.
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { legibleText } from '../core/bytes.ts';
import { labels } from '../../locales/commandLine.ts';
import type { Lang } from '../core/lang.ts';
import { usageError } from './explain.ts';
import { readBytes } from './files.ts';

/** ERR_USAGE where there is neither a file, nor KOMEKSHI_PASSWORD, nor somebody to ask. */
export async function readPassword(file: string | undefined, lang: Lang): Promise<string> {
  if (file !== undefined) return legibleText(readBytes(file)).replace(/\r?\n$/, '');
  const fromEnvironment = process.env['KOMEKSHI_PASSWORD'];
  if (fromEnvironment !== undefined) return fromEnvironment;
  if (!process.stdin.isTTY) throw usageError('noPassword');
  return typed(lang);
}

function typed(lang: Lang): Promise<string> {
  const mute = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output: mute, terminal: true });
  process.stderr.write(`${labels.password[lang]}: `);
  return new Promise((resolve, reject) => {
    // Ctrl-C and Ctrl-D close without an answer. After an answer this changes nothing.
    terminal.once('close', () => {
      process.stderr.write('\n');
      reject(usageError('noPassword'));
    });
    terminal.question('', (answer) => {
      resolve(answer);
      terminal.close();
    });
  });
}
