// The shipped code reaches and does what has been reviewed (docs/bundle.json). A change shows here
// as a difference: `npm run build && npm run bundle`, and a review.
import { describe, expect, it } from 'vitest';
import {
  entriesOf,
  hostsOf,
  packagesOf,
  readReview,
  RELEASES,
  surveyOf,
} from '../../scripts/supplyChain/bundle.ts';
import { readKnown } from '../../scripts/supplyChain/dependencies.ts';

const review = readReview();

describe.each(RELEASES)('%s', (release) => {
  it('[S1] names no host, and uses no dangerous interface, but the reviewed ones', () => {
    expect(entriesOf(release)).toEqual(review.entries[release]);
  });

  it('[S1] is made of the reviewed packages', () => {
    expect(packagesOf(release)).toEqual(review.packages[release]);
  });

  it('[K1] gives the signing worker nobody to talk to but who started it, and nothing to keep', () => {
    expect(review.entries[release]['assets/worker.js']).toEqual({
      hosts: [],
      apis: { WebAssembly: 2, postMessage: 1 },
      extensionApis: [],
      navigator: [],
    });
  });

  it('[P1] gives the content script no way to the network, to the disk, or from text to markup', () => {
    expect(review.entries[release]['content-scripts/overlay.js']).toMatchObject({
      apis: {},
      navigator: [],
    });
  });

  it('runs no text as code anywhere', () => {
    const used = Object.values(review.entries[release]).flatMap(({ apis }) => Object.keys(apis));
    const never = [
      'eval',
      'Function',
      'setTimeout of text',
      'document.write',
      'srcdoc',
      'importScripts',
      'WebSocket',
      'RTCPeerConnection',
      'sendBeacon',
      'document.cookie',
      'localStorage',
    ];
    expect(used.filter((api) => never.includes(api))).toEqual([]);
  });

  it('ships each package that docs/dependencies.json says is in the extension, and no other direct one', () => {
    const direct = readKnown().direct;
    const names = review.packages[release].map((id) => id.slice(0, id.lastIndexOf('@')));
    expect(names.filter((name) => name in direct).sort()).toEqual(
      Object.keys(direct)
        .filter((name) => direct[name]?.in.includes('extension'))
        .sort(),
    );
  });
});

it('each address in the code has its reason, and no reason is left of one that went', () => {
  expect(Object.keys(review.reasons)).toEqual(hostsOf(review.entries));
  expect(Object.entries(review.reasons).filter(([, reason]) => reason === '')).toEqual([]);
});

it.each([
  ['fetch("https://Evil.example/x")', { hosts: ['https://evil.example'], apis: { fetch: 1 } }],
  [
    'new WebSocket(`wss://evil.example`)',
    { hosts: ['wss://evil.example'], apis: { WebSocket: 1 } },
  ],
  ['e.innerHTML=t', { apis: { innerHTML: 1 } }],
  ['e[`outerHTML`]=t', { apis: { outerHTML: 1 } }],
  ['eval(t)', { apis: { eval: 1 } }],
  ['new Function(t)', { apis: { Function: 1 } }],
  ['Function(`return this`)()', { apis: { Function: 1 } }],
  ['new Worker(t)', { apis: { Worker: 1 } }],
  ['navigator.sendBeacon(t)', { apis: { sendBeacon: 1 }, navigator: ['sendBeacon'] }],
  ['e.cookies.getAll({})', { extensionApis: ['cookies.getAll'] }],
  ['setTimeout("t()",1)', { apis: { 'setTimeout of text': 1 } }],
])('%s is seen', (code, seen) => {
  expect(surveyOf(code)).toMatchObject(seen);
});
