// A signed request handed to a provider's endpoint: `npx tsx docs/examples/deliver.ts
// https://provider.example request.cms request.json.key`. Writes request.cms.receipt.cms and
// request.cms.token beside it. Ends with 1 where the provider refuses for good, with 2 where it was
// not reached.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import createClient from 'openapi-fetch';
import type { components, paths } from '../clients/typescript/contract.ts';

const [origin = '', file = '', keyFile = ''] = process.argv.slice(2);
const ATTEMPTS = 8;
const client = createClient<paths>({ baseUrl: origin });
const cms = await readFile(file);
// The one that the request was made with, and the same at every attempt: under another nobody delivers it.
const key = (await readFile(keyFile, 'utf8')).trim();

const { data: capabilities } = await client.GET('/v1/capabilities');
if (capabilities !== undefined && cms.length > capabilities.maxBytes)
  end(1, `the request is longer than ${capabilities.maxBytes} bytes`);

for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
  const { data, error, response } = await deliver().catch(() => ({
    data: undefined,
    error: undefined,
    response: undefined,
  }));
  if (data !== undefined) {
    await writeFile(`${file}.receipt.cms`, Buffer.from(data.receipt, 'base64'), { mode: 0o600 });
    await writeFile(`${file}.token`, data.statusToken, { mode: 0o600 });
    end(0, 'received');
  }
  // Whatever stands in the way, a proxy for one, answers in other words than the contract's.
  const {
    type = '',
    title = '',
    detail = '',
  } = Object(error) as Partial<components['schemas']['Problem']>;
  // No answer, and what passes by itself, is asked again under the same key: it cannot be received
  // twice. All else is final.
  const passes =
    response === undefined ||
    [408, 425, 429].includes(response.status) ||
    response.status >= 500 ||
    type.endsWith('/digest-mismatch');
  if (!passes) end(1, `${response.status} ${type}\n${title}\n${detail}`);
  const seconds = Number(
    response?.headers.get('retry-after') ?? Math.min(2 ** attempt, 300) * (0.5 + Math.random()),
  );
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
end(2, 'not delivered: try again later, with the same files');

function deliver() {
  const digest = createHash('sha256').update(cms).digest('base64');
  return client.POST('/v1/requests', {
    params: {
      header: {
        'Content-Digest': `sha-256=:${digest}:`,
        'Idempotency-Key': `"${key}"`,
        'Accept-Language': 'kk, ru;q=0.8',
      },
    },
    headers: { 'Content-Type': 'application/cms' },
    body: cms,
    bodySerializer: () => new Uint8Array(cms),
  });
}

function end(status: number, words: string): never {
  console.log(words);
  process.exit(status);
}
