// The reading of chosen files that should be small: bounded before a reader sees them, and still seen to be too large.
import { expect, it } from 'vitest';
import { MOST_OF_A_SMALL_FILE, smallBytesOf, wholeBytesOf } from '../../src/edge/fileBytes.ts';

it('no more is read of a file than shows that it is too large', async () => {
  const file = Object.assign(new Blob([new Uint8Array(9 * 1024 * 1024)]), {
    arrayBuffer: () => {
      throw new Error('read whole');
    },
  });
  expect([
    (await smallBytesOf(file)).byteLength,
    (await smallBytesOf(new Blob(['four']))).byteLength,
  ]).toEqual([MOST_OF_A_SMALL_FILE, 4]);
});

it('a file that has gone is an error of its own', async () => {
  const gone = Object.assign(new Blob(), {
    slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }),
  });
  await expect(smallBytesOf(gone)).rejects.toMatchObject({ code: 'ERR_INPUT_FILE', params: {} });
});

it('a file that has to be whole is refused by its size before it is read', async () => {
  const large = Object.assign(new Blob([new Uint8Array(MOST_OF_A_SMALL_FILE + 1)]), {
    arrayBuffer: () => {
      throw new Error('read');
    },
  });
  await expect(wholeBytesOf(large)).rejects.toMatchObject({
    code: 'ERR_INPUT_TOO_LARGE',
    params: { mebibytes: 4 },
  });
  expect((await wholeBytesOf(new Blob([new Uint8Array(MOST_OF_A_SMALL_FILE)]))).byteLength).toBe(
    MOST_OF_A_SMALL_FILE,
  );
});
