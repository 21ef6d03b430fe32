// `npm run desk -- add NAME --role admin`: the first operator, or a way back in. The one-time
// password is printed once, and no argument ever holds one. Over embedded storage the endpoint must
// be stopped. Exit 2 for wrong use, 3 for a fault of ours.
import { parseArgs } from 'node:util';
import { openEmbedded, openPostgres, type Database } from '../storage/database.ts';
import { faultOf } from '../operation/log.ts';
import { migrate } from '../storage/migrate.ts';
import { StartError } from '../operation/settings.ts';
import { ROLES, type Role } from './access.ts';
import { operatorStore } from './operators.ts';
import { hashPassword, oneTimePassword } from './password.ts';

const USAGE = `npm run desk -- add NAME --role ${ROLES.join('|')}
npm run desk -- reset NAME
The storage is that of the endpoint: DATABASE_URL, or DATA_DIR (provider-data).`;

type Command =
  | { readonly act: 'add'; readonly name: string; readonly role: Role }
  | { readonly act: 'reset'; readonly name: string };

function readCommand(): Command {
  const {
    positionals: [act, name, ...rest],
    values,
  } = parseArgs({ allowPositionals: true, options: { role: { type: 'string' } } });
  const role = ROLES.find((each) => each === values.role);
  if (name === undefined || rest.length > 0) throw new StartError(USAGE);
  if (act === 'reset' && values.role === undefined) return { act, name };
  if (act === 'add' && role !== undefined) return { act, name, role };
  throw new StartError(USAGE);
}

async function carryOut(command: Command, database: Database): Promise<string> {
  await migrate(database);
  const operators = operatorStore(database);
  const by = { operatorId: null, at: Date.now() };
  const oneTime = oneTimePassword();
  const password = await hashPassword(oneTime);
  if (command.act === 'add') {
    if (!(await operators.add({ name: command.name, role: command.role, password }, by)))
      throw new StartError(`There is an operator ${command.name} already.`);
    return oneTime;
  }
  const found = (await operators.all()).find(
    ({ name, isLocal }) => isLocal && name.toLowerCase() === command.name.toLowerCase(),
  );
  if (found === undefined) throw new StartError(`There is no operator ${command.name}.`);
  await operators.change(found.operatorId, { password, disabled: false }, by);
  return oneTime;
}

try {
  const command = readCommand();
  const { DATABASE_URL: url, DATA_DIR: folder } = process.env;
  const database =
    url === undefined || url === ''
      ? await openEmbedded(folder ?? 'provider-data')
      : openPostgres(url);
  const oneTime = await carryOut(command, database).finally(() => database.close());
  console.log(`One-time password of ${command.name}, to be changed at the first login: ${oneTime}`);
} catch (thrown) {
  const isUse = thrown instanceof StartError || (thrown instanceof TypeError && 'code' in thrown);
  console.error(isUse ? thrown.message : JSON.stringify(faultOf(thrown as Error)));
  process.exitCode = isUse ? 2 : 3;
}
