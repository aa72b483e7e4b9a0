import { expect, it } from 'vitest';
import { byDay } from './windows';

/** @param {number} windowId @param {string} startsAt */
const window = (windowId, startsAt) => ({ windowId, startsAt, endsAt: startsAt, available: true, remaining: 1 });

it('groups windows by the day in Shanghai', () => {
  const late = window(1, '2026-11-25T23:00:00+08:00');
  const next = window(2, '2026-11-25T17:00:00Z'); // one o'clock the next morning

  expect(byDay([late, next])).toEqual([
    { day: '2026-11-25', windows: [late] },
    { day: '2026-11-26', windows: [next] },
  ]);
});
