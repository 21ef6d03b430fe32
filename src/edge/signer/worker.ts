// The worker that holds a key for one signature: it takes one order, and its end is the only wiping that JavaScript offers.
import { carryOut } from './job.ts';
import type { SigningOrder } from './protocol.ts';

self.onmessage = ({ data }: MessageEvent<SigningOrder>): void => {
  self.onmessage = null;
  void carryOut(data, (report) => self.postMessage(report));
};
