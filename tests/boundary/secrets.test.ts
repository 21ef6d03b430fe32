// Which sources may mention the password and the bytes of a key, and what can carry them, so that a
// review sees a new place.
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { asAppError } from '../../src/core/errors.ts';
import { MESSAGES } from '../../src/edge/messaging/protocol.ts';
import { filesIn, parsed, read } from './sources.ts';

/** Names, not comments: as the compiler reads them. */
function namesIn(file: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return names;
}

const naming = (pattern: RegExp, ...folders: readonly string[]): readonly string[] =>
  filesIn(...folders).filter((file) => [...namesIn(file)].some((name) => pattern.test(name)));
const importsOf = (file: string): readonly string[] =>
  Array.from(read(file).matchAll(/(?:from|import)[\s(]*'(\.[^']+)'/g), ([, to = '']) =>
    path.posix.join(path.posix.dirname(file), to),
  );

it('[K1] the edges and entrypoints that speak of a password are the signing worker’s and those of saved drafts', () => {
  expect(naming(/password|passphrase/i, 'src/edge', 'src/extension', 'entrypoints')).toEqual([
    'src/edge/signer/client.ts',
    'src/edge/signer/job.ts',
    'src/edge/signer/protocol.ts',
    'src/edge/storage/draftFile.ts',
    'src/extension/panel/draftPorts.ts',
    // Of an address: a name and password before its host are refused.
    'src/extension/settings/providerLookUp.ts',
  ]);
});

it('[K1] a key file is opened in the worker’s job, and nowhere else in the extension', () => {
  expect(
    filesIn('src/edge', 'src/ui', 'src/extension', 'entrypoints').filter((file) =>
      importsOf(file).some(
        (to) => to.startsWith('src/core/signing/pkcs12') || to.endsWith('keyFileSigner.ts'),
      ),
    ),
  ).toEqual(['src/edge/signer/job.ts']);
  expect(
    filesIn('src/edge', 'src/ui', 'src/extension', 'entrypoints').filter((file) =>
      importsOf(file).includes('src/edge/signer/job.ts'),
    ),
  ).toEqual(['src/edge/signer/worker.ts']);
});

it('[K2] remembered key files are reached by the panel and the settings, and by nothing in the background', () => {
  expect(
    filesIn('src', 'entrypoints').filter((file) =>
      importsOf(file).includes('src/edge/storage/keyStore.ts'),
    ),
  ).toEqual([
    'src/extension/panel/keyOffer.ts',
    'src/extension/panel/signingPorts.ts',
    'src/extension/settings/erasing.ts',
    'src/extension/settings/settingsPorts.ts',
    // Its type alone: screens are told whose keys there are, and are given no file.
    'src/ui/ports.ts',
  ]);
});

it('[K2] nothing of the signer’s reaches for messages, storage, the network or the console', () => {
  for (const file of filesIn('src/edge/signer', 'src/core/signing')) {
    expect(
      importsOf(file).filter((to) => /^src\/edge\/(messaging|storage|net)/.test(to)),
      file,
    ).toEqual([]);
    expect(
      [...namesIn(file)].filter((name) =>
        [
          'browser',
          'chrome',
          'localStorage',
          'indexedDB',
          'caches',
          'fetch',
          'XMLHttpRequest',
          'WebSocket',
          'console',
          'BroadcastChannel',
        ].includes(name),
      ),
      file,
    ).toEqual([]);
  }
});

it('[K2] no message has a place for a secret', () => {
  const fields = Object.entries(MESSAGES).map(([name, { data }]) => [
    name,
    'shape' in data
      ? Object.keys(data.shape)
      : data.def.options.map(({ shape }) => Object.keys(shape)),
  ]);
  expect(Object.fromEntries(fields)).toEqual({
    'page.found': ['lang'],
    'page.captured': ['title', 'lang', 'fields'],
    'panel.open': [],
    'overlay.placed': ['corner', 'fold'],
    'outbox.run': [],
    'stages.run': [],
    stamp: [
      ['digest', 'imprint'],
      ['digest', 'imprint'],
    ],
    revocation: ['certificates', 'authorities'],
  });
});

it('[K2] an error that is written down says its code and nothing of its cause', () => {
  const error = asAppError(new Error('Өте-құпия-7431'));
  expect(
    [JSON.stringify(error), String(error), error.message, JSON.stringify(error.params)].join(),
  ).not.toContain('7431');
});

/** The second argument of `new AppError(code, { … })`, as written. */
function paramsIn(file: string): readonly string[] {
  const found: string[] = [];
  const source = parsed(file);
  const visit = (node: ts.Node): void => {
    const params =
      ts.isNewExpression(node) && node.expression.getText(source) === 'AppError'
        ? node.arguments?.[1]
        : undefined;
    if (params !== undefined && ts.isObjectLiteralExpression(params))
      found.push(
        ...params.properties.map(
          (property) => property.name?.getText(source) ?? property.getText(source),
        ),
      );
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it('[K2] the errors of keys and signatures carry sizes, the name of a field or of an algorithm, and that a password has a blank, nothing else', () => {
  const params = filesIn('src/edge/signer', 'src/core/signing').flatMap(paramsIn);
  expect([...new Set(params)].sort()).toEqual([
    'blank',
    'bytes',
    'field',
    'limit',
    'mebibytes',
    'oid',
  ]);
});
