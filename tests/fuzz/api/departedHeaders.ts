// Headers, and addresses, that are not as the contract says.
import fc, { type Arbitrary } from 'fast-check';
import type { Parameter, Schema } from '../../provider/conforms.ts';
import type { Sent } from './message.ts';

export const replaced = (sent: Sent, name: string, value: string): Sent['headers'] => [
  ...sent.headers.filter(([known]) => known.toLowerCase() !== name.toLowerCase()),
  [name, value],
];
const LATIN = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => !'\r\n\0'.includes(character),
);
export const latin = (maxLength: number): Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...LATIN), maxLength });
const NASTY = [
  '',
  '"',
  '""',
  ' ',
  '\t',
  '\x7f',
  '\x01',
  '%00',
  '../../etc/passwd',
  "' OR 1=1 --",
  '${jndi:ldap://x}',
  '<script>',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-1',
  '1e999',
  '\xff\xfe',
  'a'.repeat(129),
  '"' + 'a'.repeat(128),
  'x'.repeat(4_000),
  'x'.repeat(20_000),
  ',,,,',
  ';;;',
  '"\\"',
  'W/"*"',
  '*',
  'bearer',
  '=?utf-8?B?AA==?=',
];
const nasty = (): Arbitrary<string> => fc.oneof(fc.constantFrom(...NASTY), latin(60));

/** Optional white space around a value is not of it (RFC 9110 §5.5). */
const conforms = ({ pattern, enum: values }: Schema, value: string): boolean => {
  const bare = value.replace(/^[\t ]+|[\t ]+$/g, '');
  return (
    (pattern === undefined || new RegExp(pattern, 'u').test(bare)) &&
    (values?.includes(bare) ?? true)
  );
};

export const badHeader = (sent: Sent, { name, schema, required }: Parameter): Arbitrary<Sent> =>
  nasty().map((value) => ({
    ...sent,
    headers: replaced(sent, name, value),
    departs:
      required && !conforms(schema, value)
        ? `${name}: ${JSON.stringify(value.slice(0, 80))}`
        : 'perhaps',
  }));

export const hostileHeader = (sent: Sent): Arbitrary<Sent> =>
  fc
    .tuple(
      fc.nat({ max: sent.headers.length - 1 }),
      fc.constantFrom('append', 'prepend', 'case', 'split'),
      nasty(),
    )
    .map(([index, how, value]) => ({
      ...sent,
      departs: 'perhaps',
      headers: sent.headers.map(([name, given], at): readonly [string, string] =>
        at !== index
          ? [name, given]
          : [
              how === 'case' ? name.toUpperCase() : name,
              how === 'append'
                ? `${given}${value}`
                : how === 'prepend'
                  ? `${value}${given}`
                  : how === 'split'
                    ? `${given}\r\n ${value}`
                    : given,
            ],
      ),
    }));

export const withoutHeader = (sent: Sent, parameters: readonly Parameter[]): Arbitrary<Sent> =>
  fc.nat({ max: sent.headers.length - 1 }).map((index) => {
    const name = sent.headers[index]?.[0] ?? '';
    const isNeeded =
      /^(authorization|content-type)$/i.test(name) ||
      parameters.some((parameter) => parameter.required && parameter.name === name);
    return {
      ...sent,
      headers: sent.headers.filter((_, at) => at !== index),
      departs: isNeeded ? `no ${name}` : 'perhaps',
    };
  });

export const twice = (sent: Sent): Arbitrary<Sent> =>
  fc
    .tuple(
      fc.nat({ max: sent.headers.length - 1 }),
      fc.boolean(),
      nasty(),
      fc.integer({ min: 1, max: 60 }),
    )
    .map(([index, same, value, times]) => {
      const [name = '', given = ''] = sent.headers[index] ?? [];
      const more = Array.from({ length: times }, (): readonly [string, string] => [
        name,
        same ? given : value,
      ]);
      return { ...sent, headers: [...sent.headers, ...more], departs: 'perhaps' };
    });

export const strangeHeader = (sent: Sent): Arbitrary<Sent> =>
  fc
    .tuple(
      fc.oneof(
        fc.constantFrom(
          'Host',
          'Transfer-Encoding',
          'Content-Length',
          'Expect',
          'Upgrade',
          'Connection',
          'Cookie',
          'X-Forwarded-For',
          'X-Forwarded-Host',
          'X-HTTP-Method-Override',
          'Range',
          'If-Match',
          'Accept',
          'Accept-Encoding',
          'Content-Encoding',
          'Origin',
          'Forwarded',
          'Te',
          'Http2-Settings',
          '__proto__',
          'constructor',
          'a b',
          'x(y)',
          'x\xff',
        ),
        latin(20),
      ),
      fc.oneof(
        nasty(),
        fc.constantFrom(
          '100-continue',
          'websocket',
          'h2c',
          'gzip',
          'chunked',
          '0',
          'bytes=0-1',
          'keep-alive',
        ),
      ),
    )
    .map(([name, value]) => ({
      ...sent,
      headers: [...sent.headers, [name, value]],
      departs: 'perhaps',
    }));
