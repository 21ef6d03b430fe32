// A time stamp for the panel, from the authority of this build's trust: only the background reaches
// plain http in every browser.
import { fromHex, toBase64 } from '../../src/core/bytes.ts';
import type { MessageData } from '../../src/edge/messaging/protocol.ts';
import { requestStamp } from '../../src/edge/net/tsa.ts';
import { currentTrust } from '../../src/edge/trust.ts';

/** Base64 of the token. Throws as `requestStamp`. */
export async function stampOver({ imprint, digest }: MessageData<'stamp'>): Promise<string> {
  const { name } = await currentTrust();
  return toBase64(await requestStamp(name, fromHex(imprint), digest));
}
