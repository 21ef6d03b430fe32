// The worker that holds a key for one signature: its end is the only wiping that JavaScript offers.
import { keyHolder } from './job.ts';
import type { SignerOrder } from './protocol.ts';

const answer = keyHolder();

self.onmessage = ({ data }: MessageEvent<SignerOrder>): void => {
  void answer(data).then((said) => self.postMessage(said));
};
