// `npm run soak`: 20,000 distinct signed requests against one endpoint, its resident memory at
// every thousandth, and how it grows; then ten thousand idle connections, or as many as this
// machine lets one process have. Ends with 1 where anything was lost or memory was not flat.
import { open, type RawConnection } from '../provider/rawClient.ts';
import { startProcess, worldSettings } from '../provider/endpointProcess.ts';
import { createWorldCa } from '../world/ca.ts';
import { closedLoop, senderTo, signers, type Message } from './providerLoad.ts';

const REQUESTS = Number(process.argv[2] ?? 20_000),
  STEP = Math.min(1_000, Math.ceil(REQUESTS / 10)),
  SENDERS = 8;
/**
 * Because of uncollected garbage, memory counts as flat if it grows by less than this per thousand
 * requests in a warm process.
 */
const FLAT_MEGABYTES = 2;
const IDLE = 10_000;
const megabytes = (bytes: number): number => bytes / 1_048_576;

const ca = await createWorldCa({ at: Date.now() });
const sign = await signers(ca, 50);
const world = await worldSettings(ca);
const endpoint = await startProcess(world.environment);
endpoint.child.stdout.removeAllListeners('data').resume();
const sender = senderTo([endpoint.port], SENDERS);
const sizes: number[] = [];
const ids = new Set<string>();
const begun = performance.now();
for (let done = 0; done < REQUESTS; done += STEP) {
  const messages: Message[] = [];
  for (let i = 0; i < STEP; i++) messages.push(await sign());
  for (const { requestId } of await closedLoop(messages, SENDERS, sender.send)) ids.add(requestId);
  sizes.push(megabytes(endpoint.memory().now));
  console.log(
    `${String(done + STEP).padStart(6)} requests  ${(sizes.at(-1) ?? 0).toFixed(0).padStart(5)} MB  ${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s`,
  );
}
sender.close();

/** Least squares over the second half: megabytes a thousand requests. */
function slope(of: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(of.map((_, i) => i)), mean(of)];
  return (
    ((of.reduce((sum, value, i) => sum + (i - x) * (value - y), 0) /
      of.reduce((sum, _, i) => sum + (i - x) ** 2, 0)) *
      1_000) /
    STEP
  );
}
const growth = slope(sizes.slice(Math.floor(sizes.length / 2)));
console.log(
  `growth over the second half: ${growth.toFixed(2)} MB a thousand requests (budget < ${FLAT_MEGABYTES}); receipts: ${ids.size} of ${REQUESTS}`,
);

const idle: RawConnection[] = [];
const before = megabytes(endpoint.memory().now);
try {
  while (idle.length < IDLE)
    idle.push(...(await Promise.all(Array.from({ length: 100 }, () => open(endpoint.port)))));
} catch (thrown) {
  console.log(`(this machine let go no further: ${String(thrown)})`);
}
const stillServed = (await fetch(`http://127.0.0.1:${endpoint.port}/healthz`)).status;
const stayed = idle.filter(({ socket }) => !socket.closed).length;
console.log(
  `${idle.length} idle connections: ${stayed} stay open, /healthz ${stillServed}, ${(megabytes(endpoint.memory().now) - before).toFixed(0)} MB more`,
);
idle.forEach(({ socket }) => socket.destroy());

endpoint.child.kill('SIGTERM');
await endpoint.ended;
world.remove();
process.exit(ids.size === REQUESTS && growth < FLAT_MEGABYTES && stillServed === 200 ? 0 : 1);
