// `npm run conformance -- --url URL --key FILE.p12 --password-file FILE --draft DRAFT.json
// [--other-key FILE.p12] [--trust P] [--crl FILE]… [--json]`: real requests, signed anew, against
// any provider's endpoint. Exit 0 where every promise holds, 1 where one does not, 2 for bad usage.
// The endpoint keeps what it receives: a dozen requests of the draft. Both keys have the same
// password.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDraft } from '../../src/cli/draft.ts';
import { readLists, readTrust } from '../../src/cli/trust.ts';
import { assemble } from '../../src/core/request/assemble.ts';
import { clear } from '../../src/core/rules/clear.ts';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import { readCapabilities } from '../../src/core/submission/capabilities.ts';
import { almatyDate } from '../../src/core/time.ts';
import { newKey } from '../provider/sender.ts';
import { judgeEndpoint } from './promises.ts';
import type { Target } from './trials.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const OPTIONS = {
  url: { type: 'string' },
  key: { type: 'string' },
  'password-file': { type: 'string' },
  draft: { type: 'string' },
  'other-key': { type: 'string' },
  trust: { type: 'string', default: 'production' },
  crl: { type: 'string', multiple: true },
  origin: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;
const USAGE = `npm run conformance -- --url https://provider.example --key person.p12 --password-file password.txt --draft draft.json
  --url            where the endpoint listens
  --origin         under which address it speaks, where that is another one
  --key            the filer's signing key; the endpoint has to trust it
  --other-key      the signing key of somebody else, with the same password
  --draft          a clear draft of the filer, whose supplier is this provider
  --trust, --crl   as with komekshi verify: what receipts are judged by
  --json           one object`;

type Options = ReturnType<typeof options>;
const options = () => parseArgs({ options: OPTIONS }).values;

const signing = async (
  file: string,
  password: string,
): Promise<(dtbs: Bytes) => Promise<Bytes>> => {
  const signer = keyFileSigner(
    await openKeyFile(new Uint8Array(readFileSync(file)), password),
    (length) => new Uint8Array(randomBytes(length)),
  );
  return (dtbs) => signer.sign(dtbs, { at: Date.now() });
};

async function targetOf(values: Options): Promise<Target> {
  const { url, key, draft: draftFile, 'password-file': passwordFile, 'other-key': other } = values;
  if (
    url === undefined ||
    key === undefined ||
    draftFile === undefined ||
    passwordFile === undefined
  )
    throw new Error(USAGE);
  const password = readFileSync(passwordFile, 'utf8').replace(/\r?\n$/, '');
  const trust = readTrust(values.trust);
  const { provider } = readCapabilities(
    await (await fetch(`${url}/v1/capabilities`)).text(),
    values.origin ?? url,
  );
  const cleared = clear(
    checkDraft(readDraft(draftFile), currentPack, {
      asOf: almatyDate(Date.now()),
      trust: trust.name,
    }),
  );
  if (cleared === null) throw new Error('--draft: it is not clear; komekshi check says why');
  const audience = { origin: provider.origin, bin: provider.bin };
  return {
    url,
    trust,
    crls: readLists(values.crl),
    at: Date.now(),
    sign: await signing(key, password),
    request: () =>
      assemble(cleared, { idempotencyKey: newKey(audience), at: Date.now(), lang: 'kk', audience })
        .fields,
    ...(other !== undefined && { signAsAnother: await signing(other, password) }),
  };
}

async function run(): Promise<number> {
  const values = options();
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const findings = await judgeEndpoint(await targetOf(values));
  const holds = findings.every(({ outcome }) => outcome !== 'failed');
  if (values.json) console.log(JSON.stringify({ holds, findings }, null, 2));
  else
    for (const { promise, outcome, why } of findings)
      console.log(
        `${outcome.padEnd(9)}  ${promise}${why === undefined ? '' : `\n           ${why}`}`,
      );
  return holds ? 0 : 1;
}

try {
  process.exitCode = await run();
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 2;
}
