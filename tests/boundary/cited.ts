// Which tests say that they hold a requirement: titles with `[ID]`, read from the sources, so that
// a test which never runs is known too.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface CitingTest {
  /** From the root of the repository, with `/`. */
  readonly file: string;
  /** As in the source, with the ids and with places such as `%s`. */
  readonly title: string;
  /** The titles of the groups that it stands in, the outermost first. */
  readonly groups: readonly string[];
  readonly ids: readonly string[];
}

const TESTS = path.resolve(import.meta.dirname, '..');
const RUNNERS = new Set(['it', 'test', 'describe']);
const ID = /\[([A-Z]+\d+)\]/g;

/** In order of file and place. */
export function citingTests(): readonly CitingTest[] {
  const files = fs
    .readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .sort();
  return files.flatMap((name) => {
    const text = fs.readFileSync(path.join(TESTS, name), 'utf8');
    // Parsing takes most of the time, and few files name an id.
    return text.search(ID) < 0
      ? []
      : titlesIn(name, text)
          .map((titled) => ({
            file: `tests/${name.replaceAll(path.sep, '/')}`,
            ...titled,
            ids: idsIn(titled.title),
          }))
          .filter(({ ids }) => ids.length > 0);
  });
}

const idsIn = (title: string): readonly string[] =>
  Array.from(title.matchAll(ID), ([, id = '']) => id);

/**
 * Groups and title without the ids, as the document shows them. A group that is only a placeholder
 * is left out.
 */
export const shownAs = ({ groups, title }: Pick<CitingTest, 'groups' | 'title'>): string =>
  [...groups.filter((group) => !/^(%s|\$\{\})$/.test(group)), title]
    .map((one) => one.replaceAll(ID, '').replaceAll(/\s+/g, ' ').trim())
    .join(' › ');

type Titled = Pick<CitingTest, 'title' | 'groups'>;

function titlesIn(name: string, text: string): readonly Titled[] {
  const titled: Titled[] = [];
  const visit = (node: ts.Node, groups: readonly string[]): void => {
    const title =
      ts.isCallExpression(node) && isRunner(node.expression) && node.arguments[0] !== undefined
        ? titleOf(node.arguments[0])
        : null;
    if (title !== null) titled.push({ title, groups });
    ts.forEachChild(node, (child) => visit(child, title === null ? groups : [...groups, title]));
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest), []);
  return titled;
}

/** `it`, `it.each(…)`, `test.describe.serial` and the like. */
const isRunner = (called: ts.Expression): boolean =>
  ts.isIdentifier(called)
    ? RUNNERS.has(called.text)
    : (ts.isPropertyAccessExpression(called) || ts.isCallExpression(called)) &&
      isRunner(called.expression);

function titleOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node)
    ? node.head.text + node.templateSpans.map(({ literal }) => `\${}${literal.text}`).join('')
    : null;
}
