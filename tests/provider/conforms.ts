// Whether an answer is one that an OpenAPI 3.1 document allows: status, required headers, media
// type, body. ajv in the dialect of 2020-12 judges.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** An answer that was read to its end. Header names are in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

interface Header {
  readonly $ref?: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
}
interface Described {
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}
export interface Parameter {
  readonly in: 'path' | 'header';
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<Record<string, Described>>;
  readonly security?: readonly object[];
}
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly headers: Readonly<Record<string, Header>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

export interface Conformance {
  /** What is wrong with an answer to the operation; nothing where all is right. */
  readonly faults: (operationId: string, answer: Answer) => string[];
}

/** Throws where a schema of the document is none. */
export function conformance(contract: Contract): Conformance {
  const ajv = new Ajv2020({ allErrors: true, strict: false, coerceTypes: false });
  addFormats(ajv);
  ajv.addFormat('base64', /^[A-Za-z0-9+/]*={0,2}$/);
  ajv.addSchema(contract, 'contract:');
  const operations = new Map(
    Object.values(contract.paths).flatMap((methods) =>
      Object.values(methods).map((operation) => [operation.operationId, operation]),
    ),
  );
  const compiled = new Map<object, ValidateFunction>();
  const validator = (schema: Schema): ValidateFunction => {
    const known =
      compiled.get(schema) ??
      ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract:#/')) as object);
    compiled.set(schema, known);
    return known;
  };
  const schemaFaults = (what: string, schema: Schema, value: unknown): string[] => {
    const validate = validator(schema);
    return validate(value)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message }) => `${what}${instancePath}: ${message ?? ''}`,
        );
  };
  const headerFaults = (name: string, given: Header, value: string | undefined): string[] => {
    const header =
      given.$ref === undefined
        ? given
        : (contract.components.headers[given.$ref.split('/').at(-1) ?? ''] ?? given);
    if (value === undefined) return header.required === true ? [`${name}: missing`] : [];
    return header.schema === undefined
      ? []
      : schemaFaults(name, header.schema, header.schema.type === 'integer' ? Number(value) : value);
  };
  const bodyFaults = ({ content }: Described, { headers, body }: Answer): string[] => {
    if (content === undefined) return body === '' ? [] : ['body: none was promised'];
    const mediaType = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
    const schema = content[mediaType]?.schema;
    return schema === undefined
      ? [`content-type: ${mediaType} was not promised`]
      : schemaFaults('body', schema, parsed(body));
  };
  return {
    faults: (operationId, answer) => {
      const described = operations.get(operationId)?.responses[answer.status];
      if (described === undefined) return [`status: ${answer.status} was not promised`];
      const headers = Object.entries(described.headers ?? {}).flatMap(([name, header]) =>
        headerFaults(name, header, answer.headers[name.toLowerCase()]),
      );
      return [...headers, ...bodyFaults(described, answer)];
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const answerOf = async (response: Response): Promise<Answer> => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: await response.text(),
});
