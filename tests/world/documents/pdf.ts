// A small writer of PDF (ISO 32000-2): runs of text at given places, in a font without outlines
// whose letters are known by their ToUnicode map. Readers of text see what they see in a real file;
// and a file can be spoilt here in every way that real ones are.

export interface Run {
  /** Points from the upper left corner; `y` at the baseline. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  /** Degrees, counter-clockwise. */
  readonly turned?: number;
}

export interface PdfOptions {
  readonly script?: string;
  readonly attachment?: string;
  /** A picture fills each page that has no text. */
  readonly pictures?: boolean;
  readonly encrypted?: boolean;
  /** Entry /Rotate of each page. */
  readonly rotate?: 0 | 90 | 180 | 270;
}

export const PAGE = { width: 595, height: 842 } as const;

const NARROW = 'ijlıіІI.,:;!|’‘()[]«» ';
const WIDE = 'шщжмюыфШЩЖМЮЫФWMmw№–—';

/** Thousandths of the letters' size. */
const widthOf = (letter: string): number =>
  NARROW.includes(letter) ? 300 : WIDE.includes(letter) ? 830 : /\p{Lu}/u.test(letter) ? 680 : 560;

/** Points. */
export const textWidth = (text: string, size: number): number =>
  (Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0) * size) / 1000;

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');
const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index))).join('');

export function writePdf(
  pages: readonly (readonly Run[])[],
  options: PdfOptions = {},
): Uint8Array<ArrayBuffer> {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => Array.from(text)))];
  const codes = new Map(letters.map((letter, index) => [letter, index + 1]));
  const objects: string[] = [];
  const put = (body: string): number => objects.push(body);
  const stream = (content: string, entries = ''): number =>
    put(`<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`);
  const font = fontOf(letters, put, stream);
  const image = stream(
    '\x80',
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
  );
  const tree = objects.length + 2 * pages.length + 1;
  const kids = pages.map((runs) => {
    const drawn =
      runs.length === 0 && options.pictures === true
        ? `q ${PAGE.width} 0 0 ${PAGE.height} 0 0 cm /Im Do Q`
        : runs.map((run) => drawRun(run, codes)).join('\n');
    const content = stream(drawn);
    return put(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Rotate ${options.rotate ?? 0} /Contents ${content} 0 R /Resources << /Font << /F ${font} 0 R >> /XObject << /Im ${image} 0 R >> >> >>`,
    );
  });
  put(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`,
  );
  const catalog = put(
    `<< /Type /Catalog /Pages ${tree} 0 R ${catalogEntries(options, put, stream)} >>`,
  );
  const encrypt =
    options.encrypted === true
      ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`
      : '';
  return fileOf(objects, `/Root ${catalog} 0 R${encrypt}`);
}

type Put = (body: string) => number;
type PutStream = (content: string, entries?: string) => number;

function fontOf(letters: readonly string[], put: Put, stream: PutStream): number {
  const maps = letters.map((letter, index) => `<${hex4(index + 1)}> <${hex(letter)}>`);
  const blocks = Array.from({ length: Math.ceil(maps.length / 100) }, (_, block) =>
    maps.slice(block * 100, block * 100 + 100),
  );
  const cmap =
    stream(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`).join('\n')}
endcmap end end`);
  const descriptor = put(
    '<< /Type /FontDescriptor /FontName /Synthetic /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  const own = put(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Synthetic /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 560 /W [1 [${letters.map(widthOf).join(' ')}]] >>`,
  );
  return put(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Synthetic /Encoding /Identity-H /DescendantFonts [${own} 0 R] /ToUnicode ${cmap} 0 R >>`,
  );
}

function drawRun(
  { x, y, size, text, turned = 0 }: Run,
  codes: ReadonlyMap<string, number>,
): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const glyphs = Array.from(text, (letter) => hex4(codes.get(letter) ?? 0)).join('');
  return `BT /F ${size} Tf ${cos.toFixed(4)} ${sin.toFixed(4)} ${(-sin).toFixed(4)} ${cos.toFixed(4)} ${x.toFixed(2)} ${(PAGE.height - y).toFixed(2)} Tm <${glyphs}> Tj ET`;
}

function catalogEntries({ script, attachment }: PdfOptions, put: Put, stream: PutStream): string {
  const code = script === undefined ? '' : `/OpenAction << /S /JavaScript /JS (${script}) >>`;
  const names = [
    script === undefined
      ? ''
      : `/JavaScript << /Names [(run) << /S /JavaScript /JS (${script}) >>] >>`,
    attachment === undefined
      ? ''
      : `/EmbeddedFiles << /Names [(a.txt) ${put(`<< /Type /Filespec /F (a.txt) /EF << /F ${stream(attachment, '/Type /EmbeddedFile')} 0 R >> >>`)} 0 R] >>`,
  ].join(' ');
  return `${code} /Names << ${names} >>`;
}

function fileOf(objects: readonly string[], trailer: string): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const places = objects.map((body, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}
