import { expect, it } from 'vitest';
import { addMonths, weeksOf } from './month';

it('goes over the turn of the year', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
});

it('begins weeks with Monday and leaves other months’ days empty', () => {
  const weeks = weeksOf('2026-12'); // begins on a Tuesday, ends on a Thursday
  expect(weeks).toHaveLength(5);
  expect(weeks[0].slice(0, 2)).toEqual([undefined, '2026-12-01']);
  expect(weeks[4]).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', undefined, undefined, undefined]);
});

it('has each day once', () => {
  expect(weeksOf('2027-02').flat().filter(Boolean)).toHaveLength(28);
  expect(weeksOf('2027-02')).toHaveLength(4); // Monday 1 to Sunday 28
});
