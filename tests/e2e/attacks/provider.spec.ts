// A hostile provider before a real browser: what it sends on, claims, sets and says. The person
// sees plain words of whom a certificate proves.
import https from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { errors } from '../../../locales/errors.ts';
import { provider as words } from '../../../locales/panel.ts';
import { states } from '../../../locales/outbox.ts';
import type { ErrorCode } from '../../../src/core/errors.ts';
import { createWorldCa } from '../../world/ca.ts';
import {
  atStep,
  decide,
  openOrder,
  openPanel,
  passTheChecks,
  signAndSend,
} from '../../world/journey.ts';
import { FIRMS } from '../../world/people.ts';
import { PROVIDER_ORIGIN } from '../../world/provider.ts';
import { selfSigned } from '../../world/tls.ts';
import { worldAround } from '../../world/world.ts';

const NAME = '<b>ТОО</b> \u202eкемөК';
const DETAIL =
  '<img src=x onerror=alert(1)> \u202eнанялто\u202c\u0000 <a href="https://evil.kz">сюда</a>';

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** It answers as it is told at the moment, and keeps what it was asked. */
async function hostileProvider() {
  const asked: IncomingMessage[] = [];
  const state: { answer: Answering } = { answer: (_request, response) => response.destroy() };
  const server = https.createServer(
    await selfSigned([new URL(PROVIDER_ORIGIN).hostname]),
    (request, response) => {
      asked.push(request);
      request
        .resume()
        .on('end', () =>
          state.answer(
            request,
            response.setHeader('set-cookie', 'tracked=1; Secure; SameSite=None; Max-Age=99999'),
          ),
        );
    },
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    asked,
    state,
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const json =
  (body: object, status = 200, type = 'application/json'): Answering =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
  };
const capabilities = (certificate: Uint8Array, claimed: object = {}): Answering =>
  json({
    provider: {
      ...FIRMS.provider,
      name: 'АО «Национальные информационные технологии»',
      origin: PROVIDER_ORIGIN,
      ...claimed,
    },
    algorithms: [],
    maxBytes: 262_144,
    certificate: Buffer.from(certificate).toString('base64'),
    trust: 'world',
  });

/** What a provider may say of itself, and as what it is told. No two beside each other are told by the same words. */
const untrue = (
  own: Uint8Array,
  person: Uint8Array,
  other: Uint8Array,
): readonly (readonly [Answering, ErrorCode])[] => [
  [
    (_request, response) => {
      response.writeHead(302, { location: `${PROVIDER_ORIGIN}/elsewhere` }).end();
    },
    'ERR_PROVIDER_UNREACHABLE',
  ],
  [
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<script>alert(1)</script>');
    },
    'ERR_PROVIDER_UNEXPECTED_ANSWER',
  ],
  [capabilities(person), 'ERR_PROVIDER_NOT_TRUSTED'],
  [capabilities(own, { origin: 'https://egov.kz' }), 'ERR_PROVIDER_UNEXPECTED_ANSWER'],
  [capabilities(other), 'ERR_PROVIDER_NOT_TRUSTED'],
];

async function lookUp(panel: Page, address: string, told?: ErrorCode): Promise<void> {
  await panel.getByLabel(words.address.ru).fill(address);
  await panel.getByRole('button', { name: words.lookUp.ru }).click();
  if (told !== undefined)
    await expect(panel.locator('#provider-address-error')).toContainText(errors[told].what.ru);
}

test('[N2] [P1] [V1] follows nobody, keeps and sends no cookie, proves itself by nothing less than its certificate, and its words are text', async () => {
  const ca = await createWorldCa({ at: Date.now() });
  const [own, person, other] = await Promise.all([
    ca.issue({ kind: 'legal-entity', algorithm: 'gost', organization: NAME }),
    ca.issue({ kind: 'individual', algorithm: 'gost' }),
    ca.issue({ kind: 'legal-entity', algorithm: 'gost', bin: FIRMS.otherProvider.bin }),
  ]);
  const world = await worldAround(ca, await hostileProvider());
  const { asked, state } = world.provider;
  const extension = await world.browser();
  // The person has once been on the provider's own site.
  await extension.context.addCookies([
    { name: 'visited', value: '1', url: PROVIDER_ORIGIN, secure: true, sameSite: 'None' },
  ]);
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);

  await lookUp(panel, 'https://egov.kz@provider.komekshi.test', 'ERR_PROVIDER_ADDRESS');
  expect(asked).toEqual([]);
  for (const [answer, told] of untrue(
    own.certificateDer,
    person.certificateDer,
    other.certificateDer,
  )) {
    state.answer = answer;
    await lookUp(panel, PROVIDER_ORIGIN, told);
  }

  state.answer = capabilities(own.certificateDer);
  await lookUp(panel, PROVIDER_ORIGIN);
  const found = panel.getByRole('group', { name: words.found.ru });
  await expect(found).toContainText(NAME.replace('\u202e', '\ufffd'));
  await expect(found).toContainText(PROVIDER_ORIGIN);
  await expect(found).not.toContainText('Национальные');
  await expect(found.locator('b')).toHaveCount(0);
  await panel.getByRole('button', { name: words.confirm.ru }).click();
  await atStep(panel, 'sign');

  state.answer = json(
    {
      type: `${PROVIDER_ORIGIN}/problems/signature-invalid`,
      title: '-',
      status: 422,
      detail: DETAIL,
    },
    422,
    'application/problem+json',
  );
  world.services.tsa.behave('down');
  await signAndSend(panel, await world.keyOf());
  await decide(panel, 'without');
  await expect(panel.getByRole('status').filter({ hasText: states.rejected.ru })).toBeVisible();
  await expect(
    panel.getByText('<img src=x onerror=alert(1)> нанялто <a href="https://evil.kz">сюда</a>'),
  ).toBeVisible();
  await expect(panel.locator('img[src=x], a[href*=evil]')).toHaveCount(0);

  expect(asked.map(({ method, url }) => `${method ?? ''} ${url ?? ''}`)).toEqual([
    ...Array.from({ length: 6 }, () => 'GET /v1/capabilities'),
    'POST /v1/requests',
  ]);
  expect(
    asked
      .flatMap(({ headers }) => [headers.cookie, headers.authorization, headers.referer])
      .filter((header) => header !== undefined),
  ).toEqual([]);
  expect((await extension.context.cookies()).map(({ name }) => name)).toEqual(['visited']);
  await extension.close();
  await world.close();
});
