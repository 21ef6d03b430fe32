// @vitest-environment happy-dom
// Reading a document in the panel: nothing is used without the person's word, and a bad file has its answer.
import { describe, expect, it } from 'vitest';
import { documentKinds, documents as words } from '../../locales/documents.ts';
import { errors } from '../../locales/errors.ts';
import { factNames } from '../../locales/words.ts';
import type { DocumentFact } from '../../src/core/documents/document.ts';
import { AppError, type ErrorCode } from '../../src/core/errors.ts';
import type { ReadingTerms } from '../../src/edge/documents/client.ts';
import type { ReadDocument } from '../../src/edge/documents/readFile.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { world } from './fakePorts.ts';
import { choose, doing, input, press, show, text } from './stage.ts';

const fact = (
  name: DocumentFact['name'],
  value: unknown,
  more: Partial<DocumentFact> = {},
): DocumentFact => ({
  name,
  value,
  page: 2,
  line: 14,
  label: 'x',
  raw: 'как в документе',
  certain: true,
  ...more,
});
const IPAR: ReadDocument = {
  kind: 'ipar',
  pages: 3,
  withoutText: [3],
  scripts: true,
  attachments: false,
  facts: [
    fact('ipar.number', '99-9'),
    fact('disability.group', '1', { line: 15 }),
    fact('document.issuer', 'Отдел МСЭ'),
    fact('ipar.validUntil', '2031-01-01', { line: 16, certain: false }),
  ],
};

async function open(readDocument: (file: File, terms: ReadingTerms) => Promise<ReadDocument>) {
  const here = world({ readDocument });
  await show(<Panel ports={here.ports} />);
  choose('document-file', new File(['x'], 'ipar.pdf'));
  await doing(() => input('document-file').dispatchEvent(new Event('change', { bubbles: true })));
  return here;
}

const named = (texts: { ru: string }, name: keyof typeof factNames): string =>
  `${texts.ru}: ${factNames[name].ru}`;

describe('a document', () => {
  it('is shown fact by fact, with page, line and words; what is uncertain says so', async () => {
    await open(() => Promise.resolve(IPAR));
    expect(text()).toContain(`${documentKinds.ipar.ru}: найдены 4 сведения.`);
    expect(document.querySelector('#document-title ~ .card .source')?.textContent).toBe(
      'страница 2, строка 14. В документе: «как в документе»',
    );
    expect(document.querySelectorAll('#document-title ~ .card .badge')).toHaveLength(1);
    expect(text()).toContain(words.own.ru);
    expect(text()).toContain(words.scripts.ru);
    expect(text()).toContain(words.pictures.ru.replace('{pages}', '3'));
  });

  it('is used only where the person says so, with its place as the source', async () => {
    const { draft } = await open(() => Promise.resolve(IPAR));
    expect(draft.get()?.answers.ipar).toEqual({});
    await press(named(words.use, 'ipar.number'));
    expect(draft.get()?.answers.ipar).toEqual({ number: '99-9' });
    expect(draft.get()?.answers.sources['ipar.number']).toEqual({
      from: 'document',
      label: documentKinds.ipar.ru,
      raw: 'как в документе',
      page: 2,
      line: 14,
    });
    expect(document.activeElement?.id).toBe('document-ipar-number-undo');
    await press(named(words.undo, 'ipar.number'));
    expect(draft.get()?.answers.ipar).toEqual({});
  });

  it('that says what is known already asks for nothing', async () => {
    await open(() => Promise.resolve(IPAR));
    expect(text()).toContain(words.same.ru);
    expect(
      [...document.querySelectorAll('button')].some(
        (each) => each.textContent === named(words.use, 'disability.group'),
      ),
    ).toBe(false);
  });

  it('whose fact is «not this» leaves it alone', async () => {
    const { draft } = await open(() => Promise.resolve(IPAR));
    await press(named(words.notThis, 'ipar.number'));
    expect(draft.get()?.answers.ipar).toEqual({});
    expect(text()).toContain(words.dropped.ru);
    await press(named(words.undo, 'ipar.number'));
    expect(document.activeElement?.id).toBe('document-ipar-number-use');
  });

  it('shows its pages as they are read, and stops when told to', async () => {
    let stopped: AbortSignal | undefined;
    await open((_, { signal, onProgress }) => {
      stopped = signal;
      onProgress(2, 5);
      return new Promise(() => undefined);
    });
    expect(text()).toContain(words.progress.ru.replace('{page}', '2').replace('{of}', '5'));
    await press(words.cancel.ru);
    expect(stopped?.aborted).toBe(true);
    expect(text()).toContain(words.cancelled.ru);
  });

  it.each<ErrorCode>(['ERR_DOCUMENT_ENCRYPTED', 'ERR_DOCUMENT_DAMAGED', 'ERR_DOCUMENT_ARCHIVE'])(
    '%s is told',
    async (code) => {
      await open(() => Promise.reject(new AppError(code)));
      expect(text()).toContain(errors[code].what.ru);
    },
  );

  it('that is a picture is typed: its fields are opened', async () => {
    await open(() => Promise.reject(new AppError('ERR_DOCUMENT_PICTURE')));
    expect(text()).toContain(words.whichKind.ru);
    await press(documentKinds.identity.ru);
    expect(document.activeElement?.id).toBe('fact-identity-type-choice-0');
    // A power of attorney is an attorney's: who files is asked first.
    await press(documentKinds.poa.ru);
    expect(document.activeElement?.id).toBe('fact-filer-role-choice-0');
  });

  it('of no known kind gives nothing', async () => {
    await open(() => Promise.resolve({ ...IPAR, kind: null, facts: [] }));
    expect(text()).toContain(words.unknownKind.ru);
  });
});
