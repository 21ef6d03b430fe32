// The ways into the extension, in the sources: one listener for messages, none for other
// extensions, no port, no script in a page's world.
import { expect, it } from 'vitest';
import { codeOf, filesIn } from './sources.ts';

const sources = filesIn('entrypoints', 'src/core', 'src/edge', 'src/extension', 'src/ui');
const filesWith = (pattern: RegExp): readonly string[] =>
  sources.filter((file) => pattern.test(codeOf(file)));

it('[M1] messages are heard by the channel, and pushes by its client in the page', () => {
  expect(filesWith(/\.onMessage\b(?!=|:)/)).toEqual([
    'src/edge/messaging/channel.ts',
    'src/edge/messaging/client.ts',
  ]);
  expect(filesWith(/runtime\.sendMessage|tabs\.sendMessage/)).toEqual([
    'src/edge/messaging/channel.ts',
    'src/edge/messaging/client.ts',
  ]);
});

it.each([
  'onMessageExternal',
  'onConnectExternal',
  'onConnect',
  'onUserScriptMessage',
  'connectNative',
  'sendNativeMessage',
  'executeScript',
  'registerContentScripts',
  'userScripts',
  'webRequest',
  'debugger',
])('[M4] nobody uses %s', (way) => {
  expect(filesWith(new RegExp(String.raw`\b${way}\b`))).toEqual([]);
});

it('[M4] the content script stays in the isolated world of the top frame', () => {
  expect(filesWith(/['"]MAIN['"]|allFrames|matchAboutBlank|matchOriginAsFallback/)).toEqual([]);
});

it('[K2] [M2] nothing of ours writes to the console or speaks to a page’s window', () => {
  expect(filesWith(/\bconsole\s*\./)).toEqual([]);
  expect(
    filesWith(
      /\b(?:window|parent|opener|top)\s*\??\.\s*postMessage|addEventListener\(\s*'message'/,
    ),
  ).toEqual([]);
});

it('[M5] text becomes markup in one place: the saved card’s own style sheet, which goes into a file', () => {
  expect(
    filesWith(
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|createContextualFragment|DOMParser|setHTMLUnsafe/,
    ),
  ).toEqual(['src/ui/card/cardHtml.tsx']);
  expect(filesWith(/\beval\s*\(|new Function\s*\(|importScripts/)).toEqual([]);
  expect(filesWith(/createPolicy/)).toEqual(['src/edge/trustedTypes.ts']);
});
