// `komekshi document`: the kind of a document and its facts, each with page and line (design §8).
import { statSync } from 'node:fs';
import { documentKinds, documents as words, ownFactNames } from '../../locales/documents.ts';
import { format, type Params } from '../../locales/format.ts';
import { factNames } from '../../locales/words.ts';
import { isDraftFact, type DocumentFact } from '../core/documents/document.ts';
import type { Lang } from '../core/lang.ts';
import { requireSize } from '../edge/documents/bounds.ts';
import { nodePdfJs } from '../edge/documents/node.ts';
import { readFile, type ReadDocument } from '../edge/documents/readFile.ts';
import type { Answer } from './answer.ts';
import { readBytes } from './files.ts';
import { parseOptions } from './options.ts';

/** Yes where the document is one of the known kinds. */
export async function documentCommand(args: readonly string[], lang: Lang): Promise<Answer> {
  const { file } = parseOptions(args, {});
  // Checked before reading, because it may be larger than memory. A missing file is reported by the
  // read.
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? {};
  if (size !== undefined) requireSize(size);
  const document = await readFile(await nodePdfJs(), new Blob([readBytes(file)]), () => undefined);
  return { body: document, text: describe(document, lang), yes: document.kind !== null };
}

function describe(
  { kind, facts, withoutText, scripts, attachments }: ReadDocument,
  lang: Lang,
): string {
  const say = (text: keyof typeof words, params: Params = {}): string =>
    format(words[text][lang], params, lang);
  const named = kind === null ? '' : documentKinds[kind][lang];
  const heading =
    kind === null
      ? say('unknownKind')
      : say(facts.length === 0 ? 'nothing' : 'found', { kind: named, count: facts.length });
  return [
    heading,
    ...facts.map((fact) => describeFact(fact, lang, say)),
    ...(withoutText.length > 0 ? [say('pictures', { pages: withoutText.join(', ') })] : []),
    ...(scripts ? [say('scripts')] : []),
    ...(attachments ? [say('attachments')] : []),
  ].join('\n');
}

function describeFact(
  { name, value, page, line, certain }: DocumentFact,
  lang: Lang,
  say: (text: 'place' | 'uncertain', params?: Readonly<Record<string, number>>) => string,
): string {
  const label = isDraftFact(name) ? factNames[name][lang] : ownFactNames[name][lang];
  const place = say('place', { page, line });
  return `  ${label}: ${typeof value === 'string' ? value : JSON.stringify(value)} (${certain ? place : `${place}; ${say('uncertain')}`})`;
}
