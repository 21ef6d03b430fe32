// `npm run client`: the provider's contract as docs/openapi.json, and the types of its client made
// from that by openapi-typescript. A provider's own document has the provider's name and address;
// these are placeholders.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTs, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApi } from '../src/provider/network/openapi.ts';

const ROOT = path.join(import.meta.dirname, '..');
export const CONTRACT_FILE = path.join(ROOT, 'docs/openapi.json');
export const CLIENT_FILE = path.join(ROOT, 'docs/clients/typescript/contract.ts');

export const contract = openApi({
  name: 'A provider',
  bin: '120540000001',
  origin: 'https://provider.example',
});

export const contractText = `${JSON.stringify(contract, null, 2)}\n`;

const HEAD =
  "// The provider's contract in types, for openapi-fetch. Made from docs/openapi.json by `npm run client`: not written by hand.\n";

export const clientText = async (): Promise<string> =>
  HEAD +
  astToString(
    await openapiTs(contract as OpenAPI3, {
      immutable: true,
      alphabetize: false,
      exportType: true,
    }),
  );

if (process.argv[1] === import.meta.filename) {
  for (const [file, text] of [
    [CONTRACT_FILE, contractText],
    [CLIENT_FILE, await clientText()],
  ] as const) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
