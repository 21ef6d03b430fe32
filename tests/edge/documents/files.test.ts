// Files that are not what they should be: a coded answer each, and nothing in them is run or opened.
import { describe, expect, it } from 'vitest';
import { AppError, type ErrorCode } from '../../../src/core/errors.ts';
import { MOST_PAGES } from '../../../src/edge/documents/bounds.ts';
import { nodePdfJs } from '../../../src/edge/documents/node.ts';
import { readFile } from '../../../src/edge/documents/readFile.ts';
import { writePdf, type PdfOptions, type Run } from '../../world/documents/pdf.ts';

const pdfjs = await nodePdfJs();
const read = (file: Blob, onProgress: (page: number, of: number) => void = () => undefined) =>
  readFile(pdfjs, file, onProgress);
const line = (text: string, y = 100): Run => ({ x: 60, y, size: 11, text });
const PAGE = [line('Справка об инвалидности'), line('Группа инвалидности: I', 120)];
const pdf = (pages: readonly (readonly Run[])[] = [PAGE], options: PdfOptions = {}): Blob =>
  new Blob([writePdf(pages, options)]);
const latin1 = (text: string): Blob =>
  new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))]);

/** A file that claims to be large and has no bytes: reading it fails. */
const unread = (size: number): Blob =>
  Object.defineProperties(new Blob([]), {
    size: { value: size },
    slice: {
      value: () => {
        throw new Error('read');
      },
    },
    arrayBuffer: {
      value: () => {
        throw new Error('read');
      },
    },
  });

const whole = await pdf().text();

describe('a file', () => {
  it.each<[string, Blob, ErrorCode]>([
    ['that is empty', new Blob([]), 'ERR_DOCUMENT_EMPTY'],
    ['of 200 MB', unread(200 * 1024 * 1024), 'ERR_DOCUMENT_TOO_LARGE'],
    ['that is a ZIP', latin1('PK\x03\x04 and so on %PDF- %%EOF'), 'ERR_DOCUMENT_ARCHIVE'],
    ['that is a JPEG', latin1('\xff\xd8\xff\xe0 JFIF'), 'ERR_DOCUMENT_PICTURE'],
    ['that is a PNG', latin1('\x89PNG\r\n'), 'ERR_DOCUMENT_PICTURE'],
    ['that is a text', latin1('Справка'), 'ERR_DOCUMENT_NOT_PDF'],
    ['whose end is missing', pdf().slice(0, whole.length / 2), 'ERR_DOCUMENT_DAMAGED'],
    [
      'that only begins and ends as a PDF',
      latin1('%PDF-1.7\nnothing here\n%%EOF'),
      'ERR_DOCUMENT_DAMAGED',
    ],
    ['that is locked', pdf([PAGE], { encrypted: true }), 'ERR_DOCUMENT_ENCRYPTED'],
    ['of 5,000 pages', pdf(Array.from({ length: 5000 }, () => [])), 'ERR_DOCUMENT_TOO_MANY_PAGES'],
    ['whose pages are pictures', pdf([[], []], { pictures: true }), 'ERR_DOCUMENT_PICTURE'],
    [
      'with no end of text',
      pdf([
        Array.from({ length: 110_000 }, (_, index) => ({
          x: 20 + 30 * (index % 16),
          y: 20 + (index % 800),
          size: 6,
          text: 'ab',
        })),
      ]),
      'ERR_DOCUMENT_TOO_MUCH_TEXT',
    ],
  ])(
    '%s',
    async (_, file, code) => {
      const failure = await read(file).then(
        () => null,
        (thrown: unknown) => thrown as AppError,
      );
      expect(failure).toBeInstanceOf(AppError);
      expect(failure?.code).toBe(code);
    },
    60_000,
  );

  it('at its bounds is read', async () => {
    expect((await read(pdf(Array.from({ length: MOST_PAGES }, () => PAGE)))).pages).toBe(
      MOST_PAGES,
    );
  }, 60_000);

  it('[V3] that holds a script and a file is read without them, and says so', async () => {
    const { scripts, attachments, facts } = await read(
      pdf([PAGE], { script: 'globalThis.ran = true', attachment: 'x' }),
    );
    expect({ scripts, attachments, ran: 'ran' in globalThis }).toEqual({
      scripts: true,
      attachments: true,
      ran: false,
    });
    expect(facts).toMatchObject([{ name: 'disability.group', value: '1', certain: true }]);
  });

  it('tells its pages one by one, and those without text', async () => {
    const told: string[] = [];
    const { withoutText, pages } = await read(
      pdf([PAGE, [], PAGE], { pictures: true }),
      (page, of) => void told.push(`${page}/${of}`),
    );
    expect({ told, withoutText, pages }).toEqual({
      told: ['1/3', '2/3', '3/3'],
      withoutText: [2],
      pages: 3,
    });
  });

  it('whose page is turned is read as it is seen', async () => {
    const turned = PAGE.map(({ x, y, ...run }) => ({ ...run, x: y, y: 842 - x, turned: 90 }));
    expect((await read(pdf([turned], { rotate: 90 }))).facts).toMatchObject([
      { name: 'disability.group', value: '1', line: 2 },
    ]);
    await expect(read(pdf([turned]))).rejects.toMatchObject({ code: 'ERR_DOCUMENT_PICTURE' });
  });

  it('of another kind gives nothing', async () => {
    expect(await read(pdf([[line('Счёт за воду'), line('Группа: 1', 120)]]))).toMatchObject({
      kind: null,
      facts: [],
    });
  });
});
