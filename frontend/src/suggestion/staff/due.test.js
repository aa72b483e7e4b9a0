import { expect, it } from 'vitest';
import { dayOf } from '@/platform/time';
import { lastDayOf, urgencyOf } from './due';

const clock = /** @type {const} */ ({
  phase: 'REPLY',
  warnAt: '2026-12-11T06:00:00+08:00',
  dueAt: '2026-12-15T00:00:00+08:00',
  overdue: false,
});

it.each([
  ['2026-12-11T05:59:59+08:00', 'due'],
  ['2026-12-11T06:00:00+08:00', 'soon'],
])('at %s says %s', (now, urgency) => {
  expect(urgencyOf(clock, Date.parse(now))).toBe(urgency);
});

it('believes the service about what is overdue, not the clock of the computer', () => {
  expect(urgencyOf({ ...clock, overdue: true }, 0)).toBe('overdue');
});

it('says nothing of what waits for the submitter or is over', () => {
  expect(urgencyOf({ phase: 'PAUSED', overdue: false })).toBe('paused');
  expect(urgencyOf({ phase: 'NONE', overdue: false })).toBe('none');
});

it('names the day that ends when it is due', () => {
  expect(dayOf(lastDayOf(clock.dueAt))).toBe('2026-12-14');
});
