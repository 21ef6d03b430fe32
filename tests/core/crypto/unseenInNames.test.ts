// Names in certificates with characters that are not seen: a name cannot turn the line around, hide
// a part of itself, or pass for another.
import { describe, expect, it } from 'vitest';
import { readCertificate } from '../../../src/core/crypto/certificate.ts';
import { createWorldCa } from '../../world/ca.ts';

const ca = await createWorldCa({ at: Date.UTC(2026, 10, 22) });
const named = async (commonName: string, iin = '900315300000') =>
  readCertificate(
    (await ca.issue({ kind: 'individual', algorithm: 'gost', commonName, iin })).certificateDer,
  );

describe('a name', () => {
  it.each([
    ['a direction override', 'СЫНАҚОВ\u202eВОҚАНЫС'],
    ['a zero-width space', 'СЫНАҚОВ\u200bӘЛИХАН'],
    ['NUL', 'СЫНАҚОВ\u0000.EVIL'],
    ['a line break', 'СЫНАҚОВ\nБАСҚА'],
    ['a line separator', 'СЫНАҚОВ\u2028БАСҚА'],
    ['a tag character', 'СЫНАҚОВ\u{e0041}'],
    ['a soft hyphen', 'СЫНА\u00adҚОВ'],
  ])('[P1] with %s says that something is there', async (_what, name) => {
    const {
      subject: { commonName },
    } = await named(name);
    expect(commonName).toContain('\ufffd');
    expect(commonName).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  it('[P1] with markup is text, and one that is as it should be is as it was', async () => {
    for (const name of ['<img src=x onerror=alert(1)>', 'СЫНАҚОВ ӘЛИХАН', '李 明', 'Ñandú-O’Neil'])
      expect((await named(name)).subject.commonName).toBe(name);
  });

  it('[V1] a number that only looks like twelve digits is none', async () => {
    for (const iin of ['900315\u200b300000', '900315300000\u202c'])
      expect((await named('x', iin)).subject.iin).toBeNull();
    expect((await named('x')).subject.iin).toBe('900315300000');
  });
});
