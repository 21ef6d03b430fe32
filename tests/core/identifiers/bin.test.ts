import { describe, expect, test } from 'vitest';
import { numberKind, readBin, readIinOrBin } from '../../../src/core/identifiers/bin.ts';
import { controlDigit } from '../../../src/core/identifiers/controlDigit.ts';

describe('known BINs', () => {
  test.each([
    ['120540000001', 'resident', 'head'],
    ['120541000007', 'resident', 'branch'],
    ['191250000000', 'nonResident', 'head'],
    ['210360000002', 'jointEntrepreneurship', 'head'],
    ['080642000006', 'resident', 'representativeOffice'],
    ['120540000205', 'resident', 'head'],
    ['120540000217', 'resident', 'head'],
  ])('%s', (bin, type, division) => {
    expect(readBin(bin)).toEqual({ bin, type, division });
  });
});

describe('refused', () => {
  const issued = (stem: string): string => `${stem}${String(controlDigit(stem))}`;

  test.each([
    ['120540000002', 'control'],
    [issued('12134000000'), 'date'],
    [issued('12004000000'), 'date'],
    [issued('12057000000'), 'type'],
    [issued('12053000000'), 'type'],
    ['12054000000', 'length'],
  ])('%s: %s', (text, problem) => {
    expect(readBin(text)).toEqual({ problem });
  });
});

test('the fifth digit tells a person from a firm', () => {
  expect(numberKind('800505300002')).toBe('iin');
  expect(numberKind('900331300000')).toBe('iin');
  expect(numberKind('120540000001')).toBe('bin');
  expect(numberKind('210360 000002')).toBe('bin');
  expect(numberKind('120570000001')).toBeNull();
  expect(numberKind('1205')).toBeNull();
});

test('a supplier may have either', () => {
  expect(readIinOrBin('800505300002')).toMatchObject({ iin: '800505300002' });
  expect(readIinOrBin('120540000001')).toMatchObject({ bin: '120540000001' });
  expect(readIinOrBin('910229300005')).toEqual({ problem: 'date' });
  expect(readIinOrBin('abc')).toEqual({ problem: 'length' });
});
