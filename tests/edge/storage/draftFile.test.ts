// An order in a file: there and back, and each way in which a file is not one.
import { describe, expect, it } from 'vitest';
import { sealJwe } from '../../../src/core/crypto/jwe.ts';
import { readPage } from '../../../src/core/draft/capture.ts';
import { newDraft, withChange, type KeptDraft } from '../../../src/core/draft/keptDraft.ts';
import { AppError } from '../../../src/core/errors.ts';
import { readDraftFile, writeDraftFile } from '../../../src/edge/storage/draftFile.ts';
import { randomBytes } from '../../../src/edge/random.ts';

const AT = Date.UTC(2026, 10, 22, 9);
const [ID, OTHER] = [
  '5f0d8a52-9d61-4f0e-8a77-0123456789ab',
  '11111111-2222-4333-8444-555555555555',
];
const TERMS = { id: OTHER, at: AT + 1000 };
const PASSWORD = 'Құпия сөз 2026';
const capture = readPage({
  title: '',
  lang: 'ru',
  fields: [{ field: 3, section: 'Получатель', label: 'ИИН', value: '900315300000', kind: 'text' }],
});
const order = (): KeptDraft =>
  withChange(
    newDraft(ID, AT, capture),
    { typed: { 'assistant.birthDate': { day: '3' } }, step: 'report', requestId: ID },
    AT,
  );

const code = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'opened',
    (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
  );
const read = (text: BlobPart, password = PASSWORD) =>
  readDraftFile(new Blob([text]), password, TERMS).then((file) => file.order);
const sealed = (content: string, kind = { typ: 'komekshi-order', cty: 'komekshi-order/1' }) =>
  sealJwe(new TextEncoder().encode(content), PASSWORD, kind, {
    salt: randomBytes(16),
    iv: randomBytes(12),
  });

it('comes back whole, as an order of its own that is on no page and has no request', async () => {
  const back = await read(await writeDraftFile(order(), [], PASSWORD));
  const places = { page: { readAt: AT, capture: { ...capture, places: {} } } };
  expect(back).toEqual({ ...order(), ...places, id: OTHER, changedAt: TERMS.at, requestId: null });
});

it('brings what is remembered of the person with it', async () => {
  const remembered = [{ id: OTHER, rememberedAt: AT, draft: order().answers }];
  const file = new Blob([await writeDraftFile(order(), remembered, PASSWORD)]);
  expect((await readDraftFile(file, PASSWORD, TERMS)).remembered).toEqual(remembered);
});

it('shows nothing of the person', async () => {
  const text = new TextDecoder().decode(await writeDraftFile(order(), [], PASSWORD));
  const [header = ''] = text.split('.');
  expect(Object.keys(JSON.parse(Buffer.from(header, 'base64url').toString()) as object)).toEqual([
    'alg',
    'enc',
    'p2s',
    'p2c',
    'typ',
    'cty',
  ]);
  expect(Buffer.from(text.replaceAll('.', ''), 'base64url').includes('900315300000')).toBe(false);
});

it.each(['', 'short', '1234567', '😀😀😀😀'])(
  'is not made under the password %j, whoever asks',
  async (password) => {
    await expect(writeDraftFile(order(), [], password)).rejects.toMatchObject({
      code: 'ERR_DRAFT_FILE_PASSWORD_SHORT',
      params: { least: 8 },
    });
  },
);

describe('a file that is none', () => {
  it('another password', async () =>
    expect(await code(read(await writeDraftFile(order(), [], PASSWORD), 'another one'))).toBe(
      'ERR_DRAFT_FILE_PASSWORD',
    ));
  it('cut short', async () =>
    expect(await code(read((await writeDraftFile(order(), [], PASSWORD)).slice(0, -9)))).toMatch(
      /FOREIGN|DAMAGED/,
    ));
  it.each<[string, () => Promise<string> | string, string]>([
    ['a picture', () => '\u0089PNG\r\n', 'ERR_DRAFT_FILE_FOREIGN'],
    ['nothing', () => '', 'ERR_DRAFT_FILE_FOREIGN'],
    [
      'a JWE of somebody else',
      () => sealed('{}', { typ: 'JWT', cty: '' }),
      'ERR_DRAFT_FILE_FOREIGN',
    ],
    [
      'of a newer version',
      () => sealed('{}', { typ: 'komekshi-order', cty: 'komekshi-order/3' }),
      'ERR_DRAFT_FILE_NEWER',
    ],
    [
      'of a version that is none',
      () => sealed('{}', { typ: 'komekshi-order', cty: 'komekshi-order/0' }),
      'ERR_DRAFT_FILE_FOREIGN',
    ],
    ['not JSON', () => sealed('{'), 'ERR_DRAFT_FILE_DAMAGED'],
    ['another shape', () => sealed('{"schema":"komekshi/kept-draft/1"}'), 'ERR_DRAFT_FILE_DAMAGED'],
    [
      'a member too many',
      () => sealed(JSON.stringify({ ...order(), password: 'x' })),
      'ERR_DRAFT_FILE_DAMAGED',
    ],
    [
      'a name of the prototype',
      () => sealed(JSON.stringify(order()).replace('{', '{"__proto__":{"a":1},')),
      'ERR_DRAFT_FILE_DAMAGED',
    ],
  ])('%s', async (_what, make, expected) => expect(await code(read(await make()))).toBe(expected));
  it('too large, and not even read', async () => {
    const file = new Blob([new Uint8Array(2 * 1024 * 1024 + 1)]);
    file.arrayBuffer = () => Promise.reject(new Error('read'));
    expect(await code(readDraftFile(file, PASSWORD, TERMS))).toBe('ERR_DRAFT_FILE_TOO_LARGE');
  });
  it('that the disk does not give', async () => {
    const file = new Blob(['x']);
    file.arrayBuffer = () => Promise.reject(new Error('gone'));
    expect(await code(readDraftFile(file, PASSWORD, TERMS))).toBe('ERR_INPUT_FILE');
  });
});
