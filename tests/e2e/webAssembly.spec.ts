// Where the extension computes signatures, its content security policy lets WebAssembly run, and still no text as code.
import fs from 'node:fs';
import path from 'node:path';
import { WASM_MODULE } from '../../src/core/crypto/gost/wasmModule.generated.ts';
import { EXTENSION } from '../world/chromium.ts';
import { expect, test } from './fixtures.ts';

/** Runs in the browser: what each way of making code answers, and whether the curve gives its functions. */
async function tryCode(base64: string): Promise<{ wasm: string; text: string }> {
  // In a separate task: the policy does not apply to what a debugger evaluates.
  await new Promise((resolve) => setTimeout(resolve));
  const answer = (work: () => unknown): string => {
    try {
      return String(work());
    } catch (thrown) {
      return (thrown as Error).name;
    }
  };
  return {
    wasm: answer(
      () =>
        typeof new WebAssembly.Instance(
          new WebAssembly.Module(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))),
        ).exports['sign'],
    ),
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is what must be refused
    text: answer(() => new Function('return 1')),
  };
}

const EXPECTED = { wasm: 'function', text: 'EvalError' };
const assets = path.join(EXTENSION, 'assets');
const signer = fs.existsSync(assets)
  ? (fs.readdirSync(assets).find((name) => /^worker-.*\.js$/.test(name)) ?? '')
  : '';
const startSigner = (address: string): void => {
  Object.assign(globalThis, { kept: new Worker(address, { type: 'module' }) });
};

test('a page', async ({ extension }) => {
  const page = await extension.open('sidepanel.html');
  expect(await page.evaluate(tryCode, WASM_MODULE)).toEqual(EXPECTED);
});

// Firefox shows neither to whoever drives it.
test('signing worker and background', { tag: '@chromium' }, async ({ extension }) => {
  const page = await extension.open('sidepanel.html');
  const [worker] = await Promise.all([
    page.waitForEvent('worker'),
    page.evaluate(startSigner, `/assets/${signer}`),
  ]);
  expect(await worker.evaluate(tryCode, WASM_MODULE)).toEqual(EXPECTED);
  expect(await (await extension.worker()).evaluate(tryCode, WASM_MODULE)).toEqual(EXPECTED);
});
