// Words of another language among the texts of a screen.
import * as errors from '../../../locales/errors.ts';
import * as facts from '../../../locales/facts.ts';
import * as options from '../../../locales/options.ts';
import * as outbox from '../../../locales/outbox.ts';
import * as overlay from '../../../locales/overlay.ts';
import * as panel from '../../../locales/panel.ts';
import * as parts from '../../../locales/parts.ts';
import * as problems from '../../../locales/problems.ts';
import * as signing from '../../../locales/signing.ts';
import * as words from '../../../locales/words.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import type { Texts } from '../../../src/core/rules/rule.ts';
import type { Lang } from '../../../src/core/lang.ts';

const isTexts = (value: object): value is Texts => 'kk' in value && 'ru' in value && 'en' in value;

const textsIn = (value: unknown): readonly Texts[] =>
  typeof value !== 'object' || value === null
    ? []
    : isTexts(value)
      ? [value]
      : Object.values(value).flatMap(textsIn);

const ALL = textsIn({
  errors,
  facts,
  options,
  outbox,
  overlay,
  panel,
  parts,
  problems,
  signing,
  words,
  currentPack,
});

/** The sentences of a language, as far as they are fixed and say something. */
const partsOf = (lang: Lang): ReadonlySet<string> =>
  new Set(
    ALL.flatMap((texts) => texts[lang].split(/\{\w*\}|[.:;!?](?=\s|$)/))
      .map((part) => part.replace(/^[\s:,.;«»()]+|[\s:,.;«»()]+$/g, ''))
      .filter((part) => /\p{L}{2}/u.test(part)),
  );

/** Matches whole words only: «от» is not found in «ответ». */
const holds = (text: string, part: string): boolean => {
  const at = text.indexOf(part);
  return (
    at >= 0 && !/\p{L}$/u.test(text.slice(0, at)) && !/^\p{L}/u.test(text.slice(at + part.length))
  );
};

/** Gives what tells, of the texts on a screen, the words that another language's column has and the own one has not. */
export function foreignWords(lang: Lang): (texts: Iterable<string>) => readonly string[] {
  const own = [...partsOf(lang)].join('\n');
  const foreign = (['kk', 'ru', 'en'] as const)
    .filter((other) => other !== lang)
    .flatMap((other) => [...partsOf(other)])
    .filter((part) => !holds(own, part));
  return (texts) =>
    [...new Set(texts)].flatMap((text) =>
      foreign.filter((part) => holds(text, part)).map((part) => `«${part}» in «${text}»`),
    );
}
