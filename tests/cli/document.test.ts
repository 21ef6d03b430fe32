// `document`: the facts of a file with their places, and an answer for a file that cannot be read.
import { afterAll, describe, expect, it, vi } from 'vitest';
import { generate } from '../world/documents/generate.ts';
import { writePdf } from '../world/documents/pdf.ts';
import { answerOf, errorOf, komekshi, makeFolder } from './komekshi.ts';

vi.setConfig({ testTimeout: 120_000 });
const folder = makeFolder();
afterAll(() => folder.remove());

const IPAR = generate(0);
const ipar = folder.place('ipar.pdf', IPAR.pdf);
const line = (text: string) => ({ x: 60, y: 100, size: 11, text });

describe('komekshi document', () => {
  it('prints the kind and the facts, each with page, line and whether it is certain', async () => {
    const run = await komekshi(['document', ipar, '--json']);
    const { kind, facts } = answerOf(run) as {
      kind: string;
      facts: readonly {
        name: string;
        value: unknown;
        page: number;
        line: number;
        certain: boolean;
      }[];
    };
    expect(run.status).toBe(0);
    expect(kind).toBe('ipar');
    const measure = facts.find(({ name }) => name === 'ipar.assistantMeasure');
    expect(measure).toMatchObject({ value: IPAR.truth['ipar.assistantMeasure'], page: 1 });
    expect(facts.every(({ line, certain }) => line > 0 && typeof certain === 'boolean')).toBe(true);
  });

  it('prints lines for a person', async () => {
    const { stdout, stderr } = await komekshi(['document', ipar, '--lang', 'ru']);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^ИПАР: (найдено|найдены) \d+ сведени[йея]\./);
    expect(stdout).toMatch(/страница 1, строка \d+/);
  });

  it('says no where the document is none of the known kinds', async () => {
    expect(
      (
        await komekshi([
          'document',
          folder.place('bill.pdf', writePdf([[line('Счёт за воду')]])),
          '--json',
        ])
      ).status,
    ).toBe(1);
  });

  it.each([
    ['a ZIP', 'PK\x03\x04', 'ERR_DOCUMENT_ARCHIVE'],
    ['nothing', '', 'ERR_DOCUMENT_EMPTY'],
    ['half a file', IPAR.pdf.slice(0, 2000), 'ERR_DOCUMENT_DAMAGED'],
  ] as const)('names what is wrong with %s', async (name, content, code) => {
    const run = await komekshi(['document', folder.place(`${name}.pdf`, content), '--json']);
    expect([errorOf(run).code, run.status]).toEqual([code, 2]);
  });

  it('names a file that is not there', async () => {
    expect(errorOf(await komekshi(['document', 'nowhere.pdf', '--json'])).code).toBe(
      'ERR_INPUT_FILE',
    );
  });
});
