// What screens there are, by the sources: the titles that are given to <Screen>, and the component
// that each page of the extension shows.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { Texts } from '../../src/core/rules/rule.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface SourceScreen {
  readonly file: string;
  readonly title: Texts;
}

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && 'kk' in value && 'ru' in value && 'en' in value;

/**
 * Throws if a title is not `t(…)` of texts in `locales/`: then the list of screens would not be
 * known.
 */
export async function screensInSources(): Promise<readonly SourceScreen[]> {
  const files = readdirSync(path.join(ROOT, 'src/ui'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/ui/${file}`)
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('parts/Screen.tsx'));
  const found = await Promise.all(
    files.map(async (file) => (await titlesIn(file)).map((title) => ({ file, title }))),
  );
  return found.flat();
}

async function titlesIn(file: string): Promise<readonly Texts[]> {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const titles = everyNode(source)
    .filter((node) => ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node))
    .filter(({ tagName }) => tagName.getText() === 'Screen')
    .map(({ attributes }) =>
      attributes.properties.find(
        (each) => ts.isJsxAttribute(each) && each.name.getText() === 'title',
      ),
    );
  const texts = await Promise.all(titles.map((title) => textsOf(source, title, file)));
  return texts.flat();
}

const everyNode = (node: ts.Node): readonly ts.Node[] => [
  node,
  ...node.getChildren().flatMap(everyNode),
];

/** `t(words.title)` is one text, `t(steps[step])` each of them. */
async function textsOf(
  source: ts.SourceFile,
  title: ts.Node | undefined,
  file: string,
): Promise<readonly Texts[]> {
  const accesses =
    title === undefined
      ? []
      : everyNode(title).filter(
          (node) => ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node),
        );
  const found = await Promise.all(
    accesses.map(async (access) => {
      const record = await imported(source, access.expression.getText());
      const texts =
        record === undefined
          ? []
          : ts.isPropertyAccessExpression(access)
            ? [record[access.name.text]]
            : Object.values(record);
      return texts.filter(isTexts);
    }),
  );
  if (found.flat().length === 0)
    throw new Error(`the title of a screen in ${file} is not t(…) of texts in locales/`);
  return found.flat();
}

/** What a name stands for that is imported from `locales/`. */
async function imported(
  source: ts.SourceFile,
  name: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  for (const statement of source.statements.filter(ts.isImportDeclaration)) {
    const bindings = statement.importClause?.namedBindings;
    const from = (statement.moduleSpecifier as ts.StringLiteral).text;
    if (bindings === undefined || !ts.isNamedImports(bindings) || !from.includes('/locales/'))
      continue;
    const binding = bindings.elements.find((each) => each.name.text === name);
    if (binding === undefined) continue;
    const module = (await import(
      /* @vite-ignore */ path.join(ROOT, path.dirname(source.fileName), from)
    )) as Record<string, Record<string, unknown>>;
    return module[(binding.propertyName ?? binding.name).text];
  }
  return undefined;
}

/** Each entry point with an HTML page, and the file of the component that it shows. */
export function pagesOfTheExtension(): readonly (readonly [string, string])[] {
  const entries = readdirSync(path.join(ROOT, 'entrypoints')).filter((name) =>
    existsSync(path.join(ROOT, 'entrypoints', name, 'main.tsx')),
  );
  return entries.map((name) => {
    const main = readFileSync(path.join(ROOT, 'entrypoints', name, 'main.tsx'), 'utf8');
    const component = /from '[^']*src\/ui\/([^']*\.tsx)'/.exec(main)?.[1];
    if (component === undefined) throw new Error(`the page ${name} shows no component of src/ui`);
    return [name, component] as const;
  });
}
