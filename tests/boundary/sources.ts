// The extension's sources, for tests of what they may mention.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '../..');

export const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

/** From the root of the repository, with `/`, in order. */
export const filesIn = (...folders: readonly string[]): readonly string[] =>
  folders
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`),
    )
    .sort();

export function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(
    file,
    read(file),
    ts.ScriptTarget.Latest,
    false,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
}

/** Without lines of comment. */
export const codeOf = (file: string): string => read(file).replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '');
