// Size does not depend on the machine, so the budgets of what is shipped are tested everywhere. The
// table is what `npm run bench` prints too.
import { describe, expect, it } from 'vitest';
import { BROWSERS, BUDGETS, sizes } from '../bench/sizes.ts';

const KB = (value: number | null | undefined): string => (value ?? NaN).toFixed(1).padStart(7);

describe.each(BROWSERS)('%s', (browser) => {
  const shipped = sizes(browser);

  it('is within its budgets of bytes', () => {
    expect(shipped).not.toBeNull();
    expect(shipped?.archive, 'npm run package').not.toBeNull();
    const {
      contentScript = NaN,
      panel = NaN,
      signing = NaN,
      reading = NaN,
      extension = NaN,
      archive = null,
    } = shipped ?? {};
    console.log(
      `${browser.padEnd(8)} kB: content script ${KB(contentScript)}, panel ${KB(panel)}, signing ${KB(signing)}, reading ${KB(reading)}, without reading ${KB(extension - reading)}, all ${KB(extension)}, zip ${KB(archive)}`,
    );
    expect(contentScript).toBeLessThanOrEqual(BUDGETS.contentScript);
    expect(signing).toBeLessThanOrEqual(BUDGETS.signing);
    expect(extension - reading).toBeLessThanOrEqual(BUDGETS.withoutReading);
    for (const size of [contentScript, panel, signing, reading, archive])
      expect(size).toBeGreaterThan(1);
  });
});
