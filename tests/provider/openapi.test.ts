// The OpenAPI document: valid, exact, and the same as what is committed for integrators.
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import {
  CLIENT_FILE,
  clientText,
  contract,
  CONTRACT_FILE,
  contractText,
} from '../../scripts/contract.ts';
import { PROBLEM_TYPES, PROBLEMS } from '../../src/core/submission/problem.ts';
import { conformance, type Contract } from './conforms.ts';

const document = contract as Contract;
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

it('is valid OpenAPI 3.1', async () => {
  expect(await new Validator().validate(contract as Record<string, unknown>)).toEqual({
    valid: true,
  });
});

it('names every operation once and has every problem in some answer of its own status, with an example that conforms', () => {
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  const { faults } = conformance(document);
  const seen = new Set<string>();
  for (const { operationId, responses } of operations) {
    for (const [status, { content }] of Object.entries(responses)) {
      const { examples } = (content?.['application/problem+json'] ?? {}) as {
        examples?: Record<string, { value: object }>;
      };
      for (const [type, { value }] of Object.entries(examples ?? {})) {
        seen.add(type);
        expect(PROBLEMS[type as keyof typeof PROBLEMS].status).toBe(Number(status));
        const headers = {
          'content-type': 'application/problem+json',
          'content-language': 'en',
          'retry-after': '60',
          'www-authenticate': 'Bearer',
        };
        expect(
          faults(operationId, { status: Number(status), headers, body: JSON.stringify(value) }),
        ).toEqual([]);
      }
    }
  }
  expect(seen).toEqual(new Set(PROBLEM_TYPES));
});

it('tells an answer that does not conform by what is wrong with it', () => {
  const { faults } = conformance(document);
  const problem = {
    type: 'https://provider.example/problems/unauthorized',
    title: 'x',
    status: 401,
    detail: 'y',
  };
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': 'en',
    'www-authenticate': 'Bearer',
  };
  const of = (changes: object, more: object = {}, status = 401): string[] =>
    faults('readStatus', {
      status,
      headers: { ...headers, ...more },
      body: JSON.stringify({ ...problem, ...changes }),
    });
  expect(of({})).toEqual([]);
  expect(of({}, { 'www-authenticate': undefined })).toEqual(['WWW-Authenticate: missing']);
  expect(of({}, { 'content-language': 'de' })[0]).toContain('Content-Language');
  expect(of({}, { 'content-type': 'text/html' })[0]).toContain('content-type');
  expect(of({ status: 404 })[0]).toContain('body/status');
  expect(of({ type: 'https://provider.example/problems/too-large' })[0]).toContain('body/type');
  expect(of({ detail: 1 })[0]).toContain('body/detail');
  expect(of({}, {}, 418)).toEqual(['status: 418 was not promised']);
});

it('is what docs/openapi.json says: npm run client', () => {
  expect(readFileSync(CONTRACT_FILE, 'utf8')).toBe(contractText);
});

it('is what the client was made from: npm run client', async () => {
  expect(readFileSync(CLIENT_FILE, 'utf8')).toBe(await clientText());
});
