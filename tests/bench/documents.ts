// Three documents of ten pages each, read one after another, beside pdf.js alone, which takes the
// text and makes nothing of it.
import { nodePdfJs } from '../../src/edge/documents/node.ts';
import { readFile } from '../../src/edge/documents/readFile.ts';
import { writePdf } from '../world/documents/pdf.ts';

export interface DocumentFigures {
  /** Milliseconds for the three. */
  readonly read: number;
  readonly plain: number;
}

const ROUNDS = 5;

export async function measureDocuments(): Promise<DocumentFigures> {
  const pdfjs = await nodePdfJs();
  const line = (text: string, index: number) => ({ x: 40, y: 40 + 19 * index, size: 10, text });
  const form = [
    'Индивидуальная программа абилитации и реабилитации',
    'Номер ИПАР: 99-9',
    'ИИН: 900315300000',
    'Часть программы: социальная',
  ].map(line);
  const page = Array.from({ length: 40 }, (_, index) =>
    line(`Строка ${index}: ${'слова документа '.repeat(5)}`, index),
  );
  const file = writePdf([form, ...Array.from({ length: 9 }, () => page)]);
  const plainly = async (): Promise<void> => {
    const task = pdfjs.getDocument({
      data: file.slice(),
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
    });
    const pdf = await task.promise;
    for (let number = 1; number <= pdf.numPages; number++)
      await (await pdf.getPage(number)).getTextContent();
    await task.destroy();
  };
  const three = async (work: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    for (let count = 0; count < 3; count++) await work();
    return performance.now() - begun;
  };
  const read: number[] = [],
    plain: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await three(plainly));
    read.push(await three(() => readFile(pdfjs, new Blob([file]), () => undefined)));
  }
  const middle = (times: number[]): number =>
    times.sort((one, other) => one - other)[ROUNDS >> 1] ?? NaN;
  return { read: middle(read), plain: middle(plain) };
}
