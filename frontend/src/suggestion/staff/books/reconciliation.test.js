import { expect, it } from 'vitest';
import { agrees, ranges } from './reconciliation';

it('tells numbers in a row as one', () => {
  expect(ranges([3, 5, 6, 7, 9])).toEqual(['3', '5–7', '9']);
  expect(ranges([])).toEqual([]);
});

it('agrees only when nothing is missing, late or unrecorded', () => {
  const clean = { recorded: 12, missingPages: [], missingLines: [], late: [], neverRecorded: [] };
  expect(agrees(clean)).toBe(true);
  expect(agrees({ ...clean, neverRecorded: [{ page: 12, line: 2 }] })).toBe(false);
});
