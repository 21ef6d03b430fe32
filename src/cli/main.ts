// `komekshi`: the product's core on the command line. Exit status: 0 yes, 1 no (blocked, refused,
// not valid), 2 bad input or usage, 3 our fault.
import { asAppError, type AppError, type ErrorCode } from '../core/errors.ts';
import type { Lang } from '../core/lang.ts';
import type { Command } from './answer.ts';
import { explain, usageError } from './explain.ts';
import { langOf, USAGE } from './options.ts';

/** Each command loads its code when it is called: loading is half of a command's time. */
const COMMANDS: Readonly<Record<string, Command>> = {
  key: async (...args) => (await import('./key.ts')).keyCommand(...args),
  check: async (...args) => (await import('./check.ts')).checkCommand(...args),
  assemble: async (...args) => (await import('./assemble.ts')).assembleCommand(...args),
  sign: async (...args) => (await import('./sign.ts')).signCommand(...args),
  document: async (...args) => (await import('./document.ts')).documentCommand(...args),
  card: async (...args) => (await import('./card.ts')).cardCommand(...args),
  'provider-card': async (...args) =>
    (await import('./providerCard.ts')).providerCardCommand(...args),
  verify: async (...args) => (await import('./verify.ts')).verifyCommand(...args),
};

/**
 * Bad input is 2. A judgement that ends in «no» is 1, although it comes as a failure where there is
 * nothing else to answer.
 */
const STATUS: Partial<Record<ErrorCode, number>> = {
  ERR_DRAFT_NOT_CLEAR: 1,
  ERR_KEY_CA_OR_SERVICE: 1,
  ERR_KEY_NOT_YET_VALID: 1,
  ERR_KEY_EXPIRED: 1,
  ERR_KEY_AUTHENTICATION: 1,
  ERR_KEY_NOT_FOR_SIGNING: 1,
  ERR_KEY_POLICY: 1,
  ERR_INTERNAL: 3,
  ERR_SIGNATURE_SELF_CHECK: 3,
};

async function run(argv: readonly string[]): Promise<number> {
  const [name = '', ...args] = argv;
  if (name === 'help' || argv.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [json, lang] = [argv.includes('--json'), langOf(argv)];
  try {
    const answer = await commandOf(name)(args, lang);
    process.stdout.write(json ? `${JSON.stringify(answer.body, null, 2)}\n` : `${answer.text}\n`);
    return answer.yes ? 0 : 1;
  } catch (thrown) {
    return fail(asAppError(thrown), json, lang);
  }
}

function commandOf(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command;
  throw name === '' || name.startsWith('-')
    ? usageError('noCommand')
    : usageError('unknownCommand', { command: name });
}

function fail(error: AppError, json: boolean, lang: Lang): number {
  const { code } = error;
  const text = explain(error, lang);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, text } }, null, 2)}\n`);
  else process.stderr.write(`${text} (${code})\n`);
  if (code === 'ERR_INTERNAL' && process.env['KOMEKSHI_DEBUG'] !== undefined)
    process.stderr.write(`${String((error.cause as Error | undefined)?.stack)}\n`);
  return STATUS[code] ?? 2;
}

process.exitCode = await run(process.argv.slice(2));
