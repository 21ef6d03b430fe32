// The worker that holds a key for one signature. Ending it is the only way in JavaScript to clear
// the key from memory.
import { keyHolder } from './job.ts';
import type { SignerAnswer, SignerOrder } from './protocol.ts';

const say = (said: SignerAnswer): void => self.postMessage(said);
const answer = keyHolder(say);

self.onmessage = ({ data }: MessageEvent<SignerOrder>): void => {
  void answer(data).then(say);
};
