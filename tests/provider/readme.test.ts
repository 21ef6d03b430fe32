// The operator's pages name every setting, route and refusal that there is.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROBLEM_TYPES } from '../../src/core/submission/problem.ts';
import { openApi } from '../../src/provider/network/openapi.ts';
import { readSettings } from '../../src/provider/operation/settings.ts';
import { FIRMS } from '../world/people.ts';

const page = ['README.md', 'desk/README.md']
  .map((name) => readFileSync(new URL(`../../src/provider/${name}`, import.meta.url), 'utf8'))
  .join('\n');
const ALL = {
  PROVIDER_NAME: FIRMS.provider.name,
  PROVIDER_BIN: FIRMS.provider.bin,
  PROVIDER_ORIGIN: 'https://provider.komekshi.test',
  PROVIDER_KEY: 'key.p12',
  PROVIDER_KEY_PASSWORD_FILE: 'password.txt',
  KOMEKSHI_PASSWORD: 'x',
  DATABASE_URL: 'postgres://localhost/x',
  TLS_KEY: 'key.pem',
  TLS_CERT: 'cert.pem',
  METRICS_PORT: '9464',
};

it.each(Object.keys(readSettings(ALL)))('%s', (name) => expect(page).toContain(`\`${name}\``));
it.each(PROBLEM_TYPES)('%s', (type) => expect(page).toContain(`\`${type}\``));
it.each(
  Object.keys(
    (openApi({ ...FIRMS.provider, origin: 'https://provider.komekshi.test' }) as { paths: object })
      .paths,
  ),
)('%s', (route) => expect(page).toContain(route));
