// Circles of imports (strongly connected components, Tarjan 1972). An import of a type counts: who
// reads one file of a circle must read them all.
import path from 'node:path';
import ts from 'typescript';
import { filesIn, read } from './sources.ts';

export type Imports = ReadonlyMap<string, readonly string[]>;

/** Each file of the folders with the files of them that it imports. */
export function importsIn(...folders: readonly string[]): Imports {
  const files = new Set(filesIn(...folders));
  return new Map(
    Array.from(files, (file) => [file, importedBy(file).filter((name) => files.has(name))]),
  );
}

const importedBy = (file: string): readonly string[] =>
  ts
    .preProcessFile(read(file), true, true)
    .importedFiles.map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName));

/** The files of each circle in order; a file that imports itself is one. */
export function circlesOf(imports: Imports): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const order = new Map<string, number>();
  const way: string[] = [];
  /** Gives the earliest file of the way that can be reached from a file. */
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    way.push(file);
    let earliest = own;
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) earliest = Math.min(earliest, visit(next));
      else if (way.includes(next)) earliest = Math.min(earliest, order.get(next) ?? own);
    }
    if (earliest < own) return earliest;
    const circle = way.splice(way.indexOf(file));
    if (circle.length > 1 || imports.get(file)?.includes(file) === true)
      circles.push(circle.sort());
    return own;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}
