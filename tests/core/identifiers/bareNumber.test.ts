// A number is the same number in whatever groups it is written: on the page, in the panel, to the rules.
import { describe, expect, it } from 'vitest';
import { orderOf } from '../../../src/core/draft/belonging.ts';
import { noCapture, newDraft } from '../../../src/core/draft/keptDraft.ts';
import { withFact } from '../../../src/core/draft/merge.ts';
import { READERS } from '../../../src/core/draft/values.ts';
import { bareNumber } from '../../../src/core/identifiers/bareNumber.ts';
import { numberKind, readIinOrBin } from '../../../src/core/identifiers/bin.ts';
import { readIin } from '../../../src/core/identifiers/iin.ts';
import { digitsOf } from '../../../src/core/rules/packs/individualAssistant/facts.ts';
import { FIELDS } from '../../../src/ui/facts/fields.ts';
import { readTyped } from '../../../src/ui/facts/typed.ts';
import { numberNote } from '../../../src/ui/order/numberNote.ts';

const IIN = '900315300000';

const orderFor = (iin: string, id: string): ReturnType<typeof newDraft> => {
  const capture = noCapture();
  return newDraft(id, 0, {
    ...capture,
    draft: withFact(capture.draft, 'applicant.iin', iin, { from: 'answer' }),
  });
};

describe.each([
  ['spaces', '900315 300 000'],
  ['hyphens', '900315-300-000'],
  ['spaces that do not break', '900315\u00a0300\u202f000'],
  ['space around it', ' 900315300000\n'],
])('%s', (_, written) => {
  it('read alike everywhere', () => {
    expect(bareNumber(written)).toBe(IIN);
    expect(readIin(written)).toEqual(readIin(IIN));
    expect(numberKind(written)).toBe('iin');
    expect(readIinOrBin(written)).toEqual(readIin(IIN));
    expect(READERS.digits(written)).toEqual(READERS.digits(IIN));
    expect(digitsOf(written)).toBe(IIN);
    expect(readTyped(FIELDS['applicant.iin'], { text: written })).toEqual(
      readTyped(FIELDS['applicant.iin'], { text: IIN }),
    );
    expect(numberNote('applicant.iin', written)).toEqual(numberNote('applicant.iin', IIN));
  });

  it('of one person’s order', () => {
    const kept = orderFor(IIN, 'kept');
    const { capture } = orderFor(written, 'now').page ?? {};
    expect(capture && orderOf(capture, [kept])).toBe(kept);
  });
});

it.each(['9003153OO000', '900315.300.000', '900315300000x', '90031530000'])(
  'what else stands in a number is not taken away: %s',
  (written) => {
    expect(readIin(written)).toEqual({ problem: 'length' });
    const { capture } = orderFor(written, 'now').page ?? {};
    expect(capture && orderOf(capture, [orderFor(IIN, 'kept')])).toBe(null);
  },
);
