// The contract as OpenAPI 3.1, made from the very schemas that the code parses with.
import { z } from 'zod';
import { capabilitiesSchema } from '../core/submission/capabilities.ts';
import { PROBLEM_TYPES, PROBLEMS, problemSchema, problemUri } from '../core/submission/problem.ts';
import { receiptSchema } from '../core/submission/receipt.ts';
import { statusSchema } from '../core/submission/status.ts';
import { receivedSchema } from '../core/submission/wire.ts';
import { MAX_BYTES, type Identity } from './office.ts';

const SCHEMAS = { Received: receivedSchema, Receipt: receiptSchema, Status: statusSchema, Capabilities: capabilitiesSchema, Problem: problemSchema };

/** The document for one provider's address. */
export const openApi = ({ name, origin }: Identity): object => ({
  openapi: '3.1.0',
  info: { title: name, version: '1', description: 'Takes in signed requests for the individual-assistant service and gives signed receipts.' },
  servers: [{ url: origin }],
  paths: {
    '/v1/requests': { post: submission(origin) },
    '/v1/requests/{requestId}': {
      get: {
        summary: 'The status of a request', security: [{ statusToken: [] }],
        parameters: [parameter('path', 'requestId', { type: 'string', format: 'uuid' }), parameter('header', 'If-None-Match', { type: 'string' }, false)],
        responses: { 200: json('Status', 'The status and its history, with an ETag'), 304: { description: 'Not changed' }, ...refusals(origin) },
      },
    },
    '/v1/capabilities': { get: { summary: 'Who receives, and what', responses: { 200: json('Capabilities', 'The provider and its limits') } } },
    '/healthz': { get: { summary: 'Whether requests can be received now', responses: { 200: { description: 'They can' }, 500: { description: 'They cannot' } } } },
  },
  components: {
    schemas: Object.fromEntries(Object.entries(SCHEMAS).map(([schemaName, schema]) => [schemaName, z.toJSONSchema(schema)])),
    securitySchemes: { statusToken: { type: 'http', scheme: 'bearer' } },
  },
});

const submission = (origin: string): object => ({
  summary: 'Receive a signed request',
  parameters: [
    parameter('header', 'Content-Digest', { type: 'string', description: 'RFC 9530, sha-256' }),
    parameter('header', 'Idempotency-Key', { type: 'string', description: 'A random UUID in quotes: the same key with the same bytes has the same answer' }),
    parameter('header', 'Accept-Language', { type: 'string', description: 'kk, ru, en: the language of refusals' }, false),
  ],
  requestBody: {
    required: true,
    content: { 'application/cms': { schema: { type: 'string', contentMediaType: 'application/cms', maxLength: MAX_BYTES } } },
  },
  responses: { 201: json('Received', 'Received, with base64 of a CAdES signature over a Receipt'), ...refusals(origin) },
});

const parameter = (where: string, name: string, schema: object, required = true): object => ({ in: where, name, required, schema });

const json = (schema: string, description: string): object =>
  ({ description, content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } });

function refusals(origin: string): Record<string, object> {
  const statuses = [...new Set(PROBLEM_TYPES.map((type) => PROBLEMS[type].status))];
  return Object.fromEntries(statuses.map((status) => [status, {
    description: PROBLEM_TYPES.filter((type) => PROBLEMS[type].status === status).map((type) => problemUri(origin, type)).join(' '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }]));
}
