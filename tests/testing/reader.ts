// What the page reader saw: the snapshot that the content script really sent, the draft that the
// background really keeps of it, and beside each field by what words it was found.
import path from 'node:path';
import type { JSHandle, Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { readPage, type Capture } from '../../src/core/draft/capture.ts';
import { factAt, type Draft, type FactPath, type Source } from '../../src/core/draft/draft.ts';
import type { PageField, PageSnapshot } from '../../src/core/draft/pageSnapshot.ts';
import type { Explanation, FoundBy } from './inPage.ts';

/** A labelled value of the page. `value` is its raw text. */
export interface ReadField extends PageField {
  /** Null if the page's own scripts see something else than the content script did. */
  readonly foundBy: FoundBy | null;
  readonly at: string | null;
  /**
   * The facts of the draft that it gave; empty where its words are in no dictionary, or its value
   * could not be understood.
   */
  readonly facts: readonly FactPath[];
}

/**
 * A fact as the draft has it, with the field that it came from; without one where an earlier step
 * of the form had it, or several fields together give it (the schedule).
 */
export interface ReadFact extends Partial<Omit<ReadField, 'value' | 'facts'>> {
  readonly value: unknown;
  /** The text as it stood there. */
  readonly raw: string | undefined;
}

export interface ReadOrder {
  readonly title: string;
  /** That the page says it is in. */
  readonly lang: string;
  readonly fields: readonly ReadField[];
  readonly facts: Readonly<Partial<Record<FactPath, ReadFact>>>;
  /**
   * Facts whose place was found but whose value was not understood, or was given twice with
   * different values.
   */
  readonly unread: readonly FactPath[];
  readonly draft: Draft;
}

interface Heard {
  readonly tabId: number;
  readonly url: string;
  readonly snapshot: PageSnapshot;
}

export interface Reader {
  /**
   * The order as it is read now; waits until the content script has seen what stands on the page.
   * Throws where it has told nothing.
   */
  read(page: Page): Promise<ReadOrder>;
  /** Waits until the page is known as the ordering form. Throws where it is not. */
  knowsForm(page: Page): Promise<void>;
  explain(page: Page): Promise<Explanation>;
  elementOf(page: Page, field: number): Promise<JSHandle>;
}

// A bound against hanging: on a slow machine the reader rests fifty times as long as a reading took.
const AGREE_MS = 30_000,
  LOOK_MS = 50;

/**
 * `ear` is a page of the extension, opened before the page that is read: it hears what the content
 * scripts tell the background.
 */
export async function pageReader(ear: Page): Promise<Reader> {
  await ear.evaluate(hear);
  const run = (page: Page, call: string) =>
    inPageCode().then((code) =>
      page.evaluateHandle(`(() => { ${code}; return inPage.${call}; })()`),
    );
  const explain = async (page: Page): Promise<Explanation> =>
    (await run(page, 'explain()')).jsonValue() as Promise<Explanation>;
  return {
    explain,
    knowsForm: async (page) => {
      const here = await until(
        () => explain(page),
        ({ isOrderingForm }) => isOrderingForm,
      );
      if (!here.isOrderingForm) throw new Error(nothingTold(page.url(), here));
    },
    elementOf: (page, field) => run(page, `elementOf(${field})`),
    read: async (page) => {
      // The content script waits until a page stops changing. If a page shows it something else
      // than its own scripts, the two never agree.
      const { now, here } = await until(
        async () => ({ now: await heardAt(ear, page.url()), here: await explain(page) }),
        (each) => isSame(each.now?.snapshot.fields, each.here.snapshot.fields),
      );
      if (now === undefined) throw new Error(nothingTold(page.url(), here));
      return orderOf(now.snapshot, await kept(ear, now), here);
    },
  };
}

const nothingTold = (url: string, { isOrderingForm, snapshot }: Explanation): string =>
  `the content script has told nothing of ${url}: ${
    isOrderingForm
      ? 'was it opened by portal.open, and was consent given?'
      : `its ${snapshot.fields.length} fields under «${snapshot.title}» are not known as the ordering form (src/edge/page/detect.ts says by what words a form is known)`
  }`;

function hear(): void {
  const heard: Heard[] = [];
  Object.assign(globalThis, { heard });
  chrome.runtime.onMessage.addListener(
    (message: { readonly name: string; readonly data: PageSnapshot }, { tab }) => {
      if (message.name === 'page.captured')
        heard.push({ tabId: tab?.id ?? -1, url: tab?.url ?? '', snapshot: message.data });
    },
  );
}

const heardAt = (ear: Page, url: string): Promise<Heard | undefined> =>
  ear.evaluate(
    (address) =>
      (globalThis as unknown as { heard: Heard[] }).heard.findLast((each) => each.url === address),
    url,
  );

/** The last snapshot: the wanted one, or the current one after AGREE_MS. */
async function until<Value>(
  look: () => Promise<Value>,
  isWanted: (value: Value) => boolean,
): Promise<Value> {
  for (const end = Date.now() + AGREE_MS; ;) {
    const value = await look();
    if (isWanted(value) || Date.now() > end) return value;
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_MS);
    });
  }
}

/**
 * What the background keeps of the tab, once it has what this snapshot says: it may know more from
 * an earlier step of the form.
 */
async function kept(ear: Page, { tabId, snapshot }: Heard): Promise<Capture> {
  const { draft } = readPage(snapshot);
  const facts = Object.keys(draft.sources) as FactPath[];
  const holds = (capture: Capture | null): capture is Capture =>
    capture !== null &&
    facts.every((fact) => isSame(factAt(capture.draft, fact), factAt(draft, fact)));
  const look = (): Promise<Capture | null> =>
    ear.evaluate(
      async (key) =>
        (await chrome.storage.session.get<Record<string, { readonly capture: Capture }>>(key))[key]
          ?.capture ?? null,
      `page:${tabId}`,
    );
  const capture = await until(look, holds);
  if (!holds(capture))
    throw new Error(`the background keeps another draft of tab ${tabId} than its page has told`);
  return capture;
}

function orderOf(
  { title, lang, fields }: PageSnapshot,
  { draft, unread }: Capture,
  here: Explanation,
): ReadOrder {
  const sources = Object.entries(draft.sources) as [FactPath, Source][];
  const isOf = ({ field, label, value }: PageField, source: Source): boolean =>
    source.field === field && source.label === label && source.raw === value;
  const read = fields.map((field, index): ReadField => {
    const found = isSame(here.snapshot.fields[index], field) ? here.found[index] : undefined;
    return {
      ...field,
      foundBy: found?.foundBy ?? null,
      at: found?.at ?? null,
      facts: sources.filter(([, source]) => isOf(field, source)).map(([fact]) => fact),
    };
  });
  const facts = sources.map(([fact, source]) => {
    const { field, label, section, kind, foundBy, at } = read.find((each) =>
      each.facts.includes(fact),
    ) ?? { label: source.label };
    return [
      fact,
      { value: factAt(draft, fact), raw: source.raw, field, label, section, kind, foundBy, at },
    ] as const;
  });
  return {
    title,
    lang,
    fields: read,
    facts: Object.fromEntries(facts),
    unread: unread.map((each) => each.path),
    draft,
  };
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

let bundled: Promise<string> | null = null;

/** Built once in a process. */
const inPageCode = (): Promise<string> => (bundled ??= bundle());

async function bundle(): Promise<string> {
  const entry = path.join(import.meta.dirname, 'inPage.ts');
  const [built] = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry, formats: ['iife'], name: 'inPage' },
    },
  })) as Rolldown.RolldownOutput[];
  return built?.output[0].code ?? '';
}
