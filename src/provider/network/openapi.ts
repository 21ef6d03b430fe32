// The contract as OpenAPI 3.1, made from the very schemas that the code parses with, and from its list of refusals.
import { z } from 'zod';
import { capabilitiesSchema } from '../../core/submission/capabilities.ts';
import { PROBLEM_TYPES, problemSchema, type ProblemType } from '../../core/submission/problem.ts';
import { receiptSchema } from '../../core/submission/receipt.ts';
import { statusSchema } from '../../core/submission/status.ts';
import { receivedSchema } from '../../core/submission/wire.ts';
import { CONTENT_DIGEST, IDEMPOTENCY_KEY } from '../intake/delivery.ts';
import { MAX_BYTES, type Identity } from '../office.ts';
import { HEADERS, refusals } from './openapiRefusals.ts';

const texts = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() });
const SCHEMAS = {
  Received: receivedSchema,
  Receipt: receiptSchema,
  Status: statusSchema,
  Capabilities: capabilitiesSchema,
  Problem: problemSchema,
  ProblemType: z.enum(PROBLEM_TYPES),
  ProblemText: z.strictObject({ title: texts, detail: texts }),
  Health: z.strictObject({ status: z.literal('ok') }),
  Contract: z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }),
};

/** What may befall any operation, whatever is asked. */
const ANYWHERE: readonly ProblemType[] = ['too-many-requests', 'internal', 'unavailable'];
const OF_A_STATUS: readonly ProblemType[] = ['unauthorized', 'not-found'];
const OF_A_DELIVERY = PROBLEM_TYPES.filter(
  (type) => !OF_A_STATUS.includes(type) && !ANYWHERE.includes(type),
);

/** In lower case only: the one spelling of a number that requests carry. */
const REQUEST_ID = {
  type: 'string',
  format: 'uuid',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
};

/** The document for one provider's address. */
export const openApi = ({ name, origin }: Identity): object => ({
  openapi: '3.1.0',
  info: {
    title: name,
    version: '1',
    description:
      'Takes in signed requests for the individual-assistant service and gives signed receipts. A receipt says that this provider has the request; it says nothing of the state portal.',
  },
  servers: [{ url: origin }],
  security: [],
  paths: pathsOf(origin),
  components: {
    schemas: Object.fromEntries(
      Object.entries(SCHEMAS).map(([schemaName, schema]) => [schemaName, jsonSchema(schema)]),
    ),
    headers: HEADERS,
    securitySchemes: {
      statusToken: {
        type: 'http',
        scheme: 'bearer',
        description: 'The statusToken that came with the receipt',
      },
    },
  },
});

const pathsOf = (origin: string): object => ({
  '/v1/requests': { post: submission(origin) },
  '/v1/requests/{requestId}': { get: status(origin) },
  '/v1/capabilities': {
    get: reading(
      origin,
      'readCapabilities',
      'Who receives, and what',
      cached('Capabilities', 'The provider and its limits'),
    ),
  },
  '/openapi.json': {
    get: reading(origin, 'readContract', 'This document', cached('Contract', 'OpenAPI 3.1')),
  },
  '/problems/{type}': {
    get: reading(
      origin,
      'explainProblem',
      'What a refusal means, in Kazakh, Russian and English',
      { 200: json('ProblemText', 'The texts') },
      [parameter('path', 'type', { $ref: '#/components/schemas/ProblemType' })],
      ['not-found'],
    ),
  },
  '/healthz': {
    get: reading(
      origin,
      'readHealth',
      'Whether requests can be received now',
      { 200: json('Health', 'They can') },
      [],
      ['not-ready'],
    ),
  },
  '/livez': {
    get: {
      operationId: 'readLife',
      summary: 'Whether the process lives, whatever it can do now',
      responses: { 200: json('Health', 'It does') },
    },
  },
});

const submission = (origin: string): object => ({
  operationId: 'submitRequest',
  summary: 'Receive a signed request',
  parameters: [
    parameter('header', 'Content-Digest', pattern(CONTENT_DIGEST, 'RFC 9530: sha-256 of the body')),
    parameter(
      'header',
      'Idempotency-Key',
      pattern(
        IDEMPOTENCY_KEY,
        'Random, a UUID in quotes for one, and nowhere inside the request, whose number is made of its SHA-256 (RFC 9562 B.2): nobody else can deliver it. The same key with the same bytes has the same answer',
      ),
    ),
    LANGUAGE,
  ],
  requestBody: {
    required: true,
    description: 'CMS SignedData (RFC 5652) with the request inside, CAdES baseline B or higher',
    content: {
      'application/cms': {
        schema: {
          contentMediaType: 'application/cms',
          maxLength: MAX_BYTES,
          description: `At most ${MAX_BYTES} octets`,
        },
      },
    },
  },
  responses: {
    201: json('Received', 'Received: `receipt` is base64 of a CAdES signature over a Receipt'),
    ...refusals(origin, [...OF_A_DELIVERY, ...ANYWHERE]),
  },
});

const status = (origin: string): object => ({
  ...reading(
    origin,
    'readStatus',
    'The stages of a request',
    cached('Status', 'The stage and its history'),
    [parameter('path', 'requestId', REQUEST_ID), IF_NONE_MATCH],
    OF_A_STATUS,
  ),
  security: [{ statusToken: [] }],
});

function reading(
  origin: string,
  operationId: string,
  summary: string,
  responses: object,
  parameters: readonly object[] = [IF_NONE_MATCH],
  types: readonly ProblemType[] = [],
): object {
  return {
    operationId,
    summary,
    parameters: [...parameters, LANGUAGE],
    responses: { ...responses, ...refusals(origin, [...types, ...ANYWHERE]) },
  };
}

const parameter = (where: string, name: string, schema: object, required = true): object => ({
  in: where,
  name,
  required,
  schema,
});
const pattern = ({ source }: RegExp, description: string): object => ({
  type: 'string',
  pattern: source,
  description,
});
const ref = (...names: (keyof typeof HEADERS)[]): object =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const LANGUAGE = parameter(
  'header',
  'Accept-Language',
  {
    type: 'string',
    description: 'kk, ru, en: the language of refusals; ru where none of them is asked for',
  },
  false,
);
const IF_NONE_MATCH = parameter(
  'header',
  'If-None-Match',
  { type: 'string', description: 'The ETag of an earlier answer' },
  false,
);
const NOT_CHANGED = { description: 'Not changed', headers: ref('ETag') };

const json = (schema: string, description: string, headers: object = {}): object => ({
  description,
  headers,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
});

const cached = (schema: string, description: string): object => ({
  200: json(schema, description, ref('ETag')),
  304: NOT_CHANGED,
});

/** As a sender reads them: members that are not listed are let be where the schema lets them be. */
const jsonSchema = (schema: z.core.$ZodType): object =>
  Object.fromEntries(
    Object.entries(z.toJSONSchema(schema, { io: 'input' })).filter(([name]) => name !== '$schema'),
  );
