// Takes out of bundled libraries what turns text into code or markup: the extension then has no
// Function constructor, no computed import and no HTML sink. The build stops if a library's text is
// no longer as written here. tests/packages/lint.test.ts finds sinks that are not listed.
// Why so: docs/adr/0013-taken-out-by-the-build.md.
import type { Plugin } from 'vite';
import { moduleOf } from './moduleOf.ts';

/**
 * `times`: how often `text` occurs in the module. `instead` does what the library does when our CSP
 * refuses the sink.
 */
interface Sink {
  readonly text: string;
  readonly times: number;
  readonly instead: string;
}

const refused = (what: string): string =>
  `(() => { throw new Error("${what} is not used here"); })()`;
const importOf = (address: string): string =>
  `import(\n      /*webpackIgnore: true*/\n      /*@vite-ignore*/\n      ${address})`;

const HTML: readonly Sink[] = [
  { text: 'domElement.innerHTML = key', times: 2, instead: refused('markup') },
  {
    text: 'nextResource.innerHTML = "<script>\\x3c/script>"',
    times: 1,
    instead: refused('a script element'),
  },
];

/** core-js and pdf.js try these before their other ways. The legacy build contains core-js. */
const PDF: readonly Sink[] = [
  { text: "Function('return require(\"' + name + '\")')()", times: 1, instead: 'undefined' },
  { text: "Function('return this')()", times: 1, instead: 'globalThis' },
  { text: 'new Function("");\n    return true;', times: 1, instead: 'return false;' },
];

const SINKS: Readonly<Record<string, readonly Sink[]>> = {
  'react-dom/cjs/react-dom-client.production.js': HTML,
  'pdfjs-dist/legacy/build/pdf.mjs': [
    ...PDF,
    { text: importOf('this.workerSrc'), times: 1, instead: refused('another worker') },
    {
      text: 'const wrapper = `await import("${url}");`;',
      times: 1,
      instead: `const wrapper = ${refused('a remote worker')};`,
    },
  ],
  'pdfjs-dist/legacy/build/pdf.worker.mjs': [
    ...PDF,
    { text: importOf('path'), times: 1, instead: refused('a decoder of pictures') },
    {
      text: 'return new Function("src", "srcOffset", "dest", "destOffset", compiled);',
      times: 1,
      instead: '',
    },
  ],
};

/** Throws where a sink is not there as often as expected. */
export function cleared(module: string, code: string, sinks: readonly Sink[]): string {
  return sinks.reduce((left, { text, times, instead }) => {
    const parts = left.split(text);
    if (parts.length !== times + 1)
      throw new Error(`${module} has ${parts.length - 1} times, not ${times}: ${text}`);
    return parts.join(instead);
  }, code);
}

export const withoutSinks = (): Plugin => ({
  name: 'without-sinks',
  enforce: 'pre',
  transform(code, id) {
    const module = moduleOf(id);
    const sinks = SINKS[module];
    return sinks === undefined ? null : { code: cleared(module, code, sinks), map: null };
  },
});
