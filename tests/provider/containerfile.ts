// A deploy/Containerfile in its instructions, as far as ours goes: stages, JSON or plain arguments, lines that go on.

export interface Instruction {
  readonly name: string;
  readonly words: string;
}

/** The stages in their order, each without its FROM. */
export function readStages(text: string): Instruction[][] {
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '');
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [, name = '', words = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') stages.push([]);
    else stages.at(-1)?.push({ name, words });
  }
  return stages;
}

export const all = (stage: readonly Instruction[], name: string): string[] =>
  stage.flatMap((one) => (one.name === name ? [one.words] : []));

/** The one instruction of that name; throws where there is none or another. */
export function only(stage: readonly Instruction[], name: string): string {
  const [words, ...more] = all(stage, name);
  if (words === undefined || more.length > 0) throw new Error(`${name}: not once`);
  return words;
}

/** The arguments of an instruction in JSON, whatever options stand before. */
export const listed = (words: string): string[] =>
  JSON.parse(words.slice(words.indexOf('['))) as string[];
