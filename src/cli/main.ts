// `komekshi`: the product's core on the command line. Exit status: 0 yes, 1 no (blocked, invalid), 2 bad input or usage, 3 our fault.
import { errors } from '../../locales/errors.ts';
import { asAppError, type AppError, type ErrorCode } from '../core/errors.ts';
import type { Lang } from '../core/rules/rule.ts';
import type { Answer } from './answer.ts';
import { assembleCommand } from './assemble.ts';
import { checkCommand } from './check.ts';
import { keyCommand } from './key.ts';
import { langOf, USAGE } from './options.ts';
import { signCommand } from './sign.ts';
import { verifyCommand } from './verify.ts';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<Answer>>> = {
  key: keyCommand,
  check: checkCommand,
  assemble: assembleCommand,
  sign: signCommand,
  verify: verifyCommand,
};

const OUR_FAULT: readonly ErrorCode[] = ['ERR_INTERNAL', 'ERR_SIGNATURE_SELF_CHECK'];

const fill = (text: string, params: AppError['params']): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

function explain(error: AppError, lang: Lang): string {
  const { what, todo } = errors[error.code];
  return fill(`${what[lang]} ${todo[lang]}`, error.params);
}

async function run(argv: readonly string[]): Promise<number> {
  const [name = '', ...args] = argv;
  const json = args.includes('--json');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    process.stderr.write(USAGE);
    return name === '--help' || name === 'help' ? 0 : 2;
  }
  try {
    const answer = await command(args);
    process.stdout.write(json ? `${JSON.stringify(answer.body, null, 2)}\n` : `${answer.text}\n`);
    return answer.yes ? 0 : 1;
  } catch (thrown) {
    return fail(asAppError(thrown), json, langOf(args));
  }
}

function fail(error: AppError, json: boolean, lang: Lang): number {
  const text = explain(error, lang);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code: error.code, text } }, null, 2)}\n`);
  else process.stderr.write(`${text}\n`);
  if (error.code === 'ERR_INTERNAL' && process.env['KOMEKSHI_DEBUG'] !== undefined) process.stderr.write(`${String((error.cause as Error | undefined)?.stack)}\n`);
  return OUR_FAULT.includes(error.code) ? 3 : 2;
}

process.exitCode = await run(process.argv.slice(2));
