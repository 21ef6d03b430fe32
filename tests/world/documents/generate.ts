// Synthetic documents by number: the same number gives the same file, its layout, its language and the truth about it.
import { DOCUMENT_KINDS } from '../../../src/core/documents/document.ts';
import { Random } from '../../fuzz/random.ts';
import { Draw, type Truth, type Written } from './contents.ts';
import { writeDocument } from './kinds.ts';
import { cut, LAYOUTS, setContent, type Lang, type Layout } from './layouts.ts';
import { PAGE, writePdf } from './pdf.ts';

export interface Generated {
  readonly kind: Written['kind'];
  readonly layout: Layout;
  readonly lang: Lang;
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** The facts that stand in the file. */
  readonly truth: Truth;
  readonly spoilt: Written['spoilt'];
}

export function generate(number: number): Generated {
  const random = new Random(number, 4),
    draw = new Draw(random);
  const kind = DOCUMENT_KINDS[number % DOCUMENT_KINDS.length] ?? 'ipar';
  const layout = LAYOUTS[Math.floor(number / DOCUMENT_KINDS.length) % LAYOUTS.length] ?? 'lines';
  const lang = draw.of(['ru', 'kk'] as const);
  const { content, form, letter, spoilt } = writeDocument(kind, draw);
  const into = draw.of(['lines', 'words', 'letters'] as const);
  const stamp = draw.chance(30)
    ? [{ x: 150, y: PAGE.height / 2, size: 40, text: 'КОПИЯ ИИН 111111111111', turned: 45 }]
    : [];
  const pages = setContent(content, layout, lang).map((runs) => [
    ...stamp,
    ...cut(runs, into, (count) => random.below(count)),
  ]);
  return {
    kind,
    layout,
    lang,
    pdf: writePdf(pages),
    truth: layout === 'letter' ? letter : form,
    spoilt,
  };
}
