// The refusals of the contract as responses of OpenAPI 3.1: RFC 9457 documents, one response a
// status, one example a type.
import { problems } from '../../../locales/problems.ts';
import {
  PROBLEMS,
  problemUri,
  type ProblemDocument,
  type ProblemType,
} from '../../core/submission/problem.ts';
import { LANGS } from '../../core/lang.ts';

export const HEADERS = {
  ETag: { required: true, schema: { type: 'string', pattern: '^(W/)?"[^"]*"$' } },
  'Content-Language': { required: true, schema: { type: 'string', enum: [...LANGS] } },
  'Retry-After': {
    required: true,
    description: 'Seconds',
    schema: { type: 'integer', minimum: 1, maximum: 86_400 },
  },
  'WWW-Authenticate': { required: true, schema: { type: 'string', pattern: '^Bearer' } },
};

/** Who is asked to come back is told when. */
const COME_BACK: readonly number[] = [408, 429, 500, 503];

export function refusals(origin: string, types: readonly ProblemType[]): Record<string, object> {
  const statuses = [...new Set(types.map((type) => PROBLEMS[type].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      refusal(
        origin,
        status,
        types.filter((type) => PROBLEMS[type].status === status),
      ),
    ]),
  );
}

const refusal = (origin: string, status: number, types: readonly ProblemType[]): object => ({
  description: types
    .map(
      (type) =>
        `- \`${type}\`: ${problems[type].title.en}. ${PROBLEMS[type].final ? 'Final' : 'Send again later'}.`,
    )
    .join('\n'),
  headers: headersOf(status),
  content: {
    'application/problem+json': {
      schema: {
        allOf: [{ $ref: '#/components/schemas/Problem' }],
        properties: {
          type: { type: 'string', pattern: `^${literally(origin)}/problems/(${types.join('|')})$` },
          status: { const: status },
        },
      },
      examples: Object.fromEntries(types.map((type) => [type, { value: exampleOf(origin, type) }])),
    },
  },
});

function headersOf(status: number): object {
  const names: (keyof typeof HEADERS)[] = [
    'Content-Language',
    ...(COME_BACK.includes(status) ? (['Retry-After'] as const) : []),
    ...(status === 401 ? (['WWW-Authenticate'] as const) : []),
  ];
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

const exampleOf = (origin: string, type: ProblemType): ProblemDocument => ({
  type: problemUri(origin, type),
  title: problems[type].title.en,
  status: PROBLEMS[type].status,
  detail: problems[type].detail.en,
});

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
