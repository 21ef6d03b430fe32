// Whether a screen is right in the accessibility tree for a person who sees nothing: where one is,
// what each control is called, and whether words tell its position.
import type { Page } from '@playwright/test';
import * as help from '../../../locales/help.ts';
import { frame, steps } from '../../../locales/panel.ts';
import type { Lang } from '../../../src/core/lang.ts';
import { LANG_NAMES } from '../../../src/ui/parts/Frame.tsx';
import type { AccessibleNode } from '../../world/accessibility.ts';
import type { Seat } from './seat.ts';
import { foreignWords } from './words.ts';

/** Tree and document of one moment. */
export interface Screen {
  readonly nodes: readonly AccessibleNode[];
  readonly title: string;
  readonly lang: string;
}

export const screenOf = async ({
  panel,
  keyboard,
}: Pick<Seat, 'panel' | 'keyboard'>): Promise<Screen> => ({
  nodes: await keyboard.view.nodes(),
  ...(await documentOf(panel)),
});

const documentOf = (panel: Page) =>
  panel.evaluate(() => ({ title: document.title, lang: document.documentElement.lang }));

/** Where nothing happens by itself. */
const isStill = (title: string | undefined, lang: Lang): boolean =>
  Object.values(help).some((topic) => topic.title[lang] === title);

/** Take the focus to be read out, and are no controls. */
const READ_OUT = ['heading', 'article', 'alert', 'group', 'region'];

/** Of a screen: whoever comes to a place in one hears its name and reads on. */
const PARTS = ['group', 'radiogroup', 'article', 'region', 'form', 'listitem', 'details'];

const foreign: Readonly<Record<Lang, (texts: Iterable<string>) => readonly string[]>> = {
  kk: foreignWords('kk'),
  ru: foreignWords('ru'),
  en: foreignWords('en'),
};

/** What is wrong, in words; empty where the screen stands right. */
export function wrongsOf(screen: Screen, lang: Lang): readonly string[] {
  return [
    ...placeWrongs(screen, lang),
    ...headingWrongs(screen),
    ...controlWrongs(screen, lang),
    ...progressWrongs(screen, lang),
  ];
}

const said = ({ role, name }: Pick<AccessibleNode, 'role' | 'name'>): string => `${role} «${name}»`;
const mainOf = ({ nodes }: Screen): readonly AccessibleNode[] =>
  nodes.filter(({ role }) => role === 'main');
const topOf = ({ nodes }: Screen): readonly AccessibleNode[] =>
  nodes.filter(({ role, level }) => role === 'heading' && level === 1);
export const focusOf = ({ nodes }: Screen): AccessibleNode | undefined =>
  nodes.findLast(({ isFocused, role }) => isFocused && role !== 'RootWebArea');

/**
 * One main, one top heading, the focus in it; the title is the heading's; the language is the
 * document's; somewhere to speak.
 */
function placeWrongs(screen: Screen, lang: Lang): readonly string[] {
  const [mains, tops, focus] = [mainOf(screen), topOf(screen), focusOf(screen)];
  return [
    ...(mains.length === 1 ? [] : [`${mains.length} mains`]),
    ...(tops.length === 1 ? [] : [`top headings: ${tops.map(said).join(', ')}`]),
    ...(focus?.within.some(({ role }) => role === 'main') === true
      ? []
      : [`the focus is at ${focus === undefined ? 'nothing' : said(focus)}`]),
    ...(screen.title === `${tops[0]?.name ?? ''} – ${frame.name[lang]}`
      ? []
      : [`the title is «${screen.title}»`]),
    ...(screen.lang === lang ? [] : [`the language is «${screen.lang}»`]),
    ...(isStill(tops[0]?.name, lang) || screen.nodes.some(({ role }) => role === 'status')
      ? []
      : ['no live region']),
  ];
}

/** The first is the top one, and none leaps over a level. */
function headingWrongs({ nodes }: Screen): readonly string[] {
  const headings = nodes.filter(({ role }) => role === 'heading');
  return headings.flatMap((heading, index) =>
    (heading.level ?? 9) > (headings[index - 1]?.level ?? 0) + 1
      ? [`level ${heading.level} comes too soon: ${said(heading)}`]
      : [],
  );
}

/**
 * Each has a role and a name of the language, and is known from any other by its name and the
 * question or card in which it stands.
 */
function controlWrongs({ nodes }: Screen, lang: Lang): readonly string[] {
  const focusable = nodes.filter(({ isFocusable, role }) => isFocusable && role !== 'RootWebArea');
  const nameless = focusable.filter(
    ({ role, name }) => name.trim() === '' || role === 'generic' || role === 'none',
  );
  const ownNames = Object.values(LANG_NAMES);
  const words = foreign[lang](
    focusable.map(({ name }) => name).filter((name) => !ownNames.includes(name)),
  );
  const known = focusable
    .filter(({ role }) => !READ_OUT.includes(role))
    .map((node) => {
      const around = node.within.filter(
        ({ role, name }) => ['group', 'radiogroup', 'article'].includes(role) && name !== '',
      );
      return [said(node), ...around.map(({ name }) => name)].join(' in ');
    });
  return [
    ...nameless.map(
      (node) =>
        `without role or name: ${said(node)} in ${node.within.slice(-2).map(said).join(', ')}`,
    ),
    ...words,
    ...known.filter((each, index) => known.indexOf(each) !== index).map((each) => `twice: ${each}`),
  ];
}

/** A step says in words which of how many it is. */
function progressWrongs(screen: Screen, lang: Lang): readonly string[] {
  const n = Object.values(steps).findIndex((step) => step[lang] === topOf(screen)[0]?.name) + 1;
  const words = frame.stepOf[lang]
    .replace('{n}', String(n))
    .replace('{of}', String(Object.keys(steps).length));
  return n === 0 || screen.nodes.some(({ name }) => name.includes(words))
    ? []
    : [`it does not say «${words}»`];
}

/**
 * What appeared between two moments of one screen and was not announced. Announced means: it was
 * spoken since; or it is in the part of the screen (question, card, section) that has the focus; or
 * it is in a region whose name was spoken, so that the person can go there and read. What only
 * moved is not new.
 */
export function untoldBetween(
  before: Screen,
  after: Screen,
  heard: readonly string[],
  quiet: readonly string[],
): readonly string[] {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const known = [...before.nodes.map(({ name }) => name), ...heard, ...quiet].map(plain);
  const part = focusOf(after)?.within.findLast(
    ({ role, name }) => PARTS.includes(role) && (name !== '' || role === 'listitem'),
  );
  const isRead = ({ within, nodeId }: AccessibleNode): boolean =>
    part !== undefined && [...within.map((each) => each.nodeId), nodeId].includes(part.nodeId);
  const isTold = ({ within }: AccessibleNode): boolean =>
    within.some(
      ({ role, name }) =>
        role === 'region' && name !== '' && heard.some((words) => words.includes(name)),
    );
  const texts = after.nodes
    .filter((node) => node.role === 'StaticText' && !isRead(node) && !isTold(node))
    .map(({ name }) => plain(name));
  return texts
    .filter(
      (text) =>
        !known.some((each) => each.includes(text)) && !quiet.some((words) => text.includes(words)),
    )
    .map((text) => `«${text}» was told to nobody`);
}
