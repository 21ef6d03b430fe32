// A time stamp for the panel, from the authority of this build's trust: only the background reaches
// plain http in every browser.
import { fromHex, toBase64 } from '../../core/bytes.ts';
import type { MessageData } from '../../edge/messaging/protocol.ts';
import { requestStamp } from '../../edge/net/tsa.ts';
import { currentTrust } from '../../edge/trust.ts';

/** Base64 of the token. Throws as `requestStamp`. */
export async function stampOver({ imprint, digest }: MessageData<'stamp'>): Promise<string> {
  const { name } = await currentTrust();
  return toBase64(await requestStamp(name, fromHex(imprint), digest));
}
