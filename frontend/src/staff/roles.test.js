import { expect, it } from 'vitest';
import { homeOf, isFor, navigationFor, seesEveryStation } from './roles';

it('leads officers to their day and everybody else to the board', () => {
  expect(homeOf('OFFICER')).toBe('my-day');
  expect(homeOf('DISPATCHER')).toBe('board');
  expect(homeOf('ADMIN')).toBe('board');
});

it.each(
  /** @type {const} */ ([
    ['OFFICER', ['my-day', 'board', 'staff-book', 'suggestions', 'events']],
    ['DISPATCHER', ['board', 'staff-book', 'over-promised', 'shifts', 'absences', 'suggestions', 'events']],
    ['SUPERVISOR', ['board', 'staff-book', 'over-promised', 'shifts', 'absences', 'suggestions', 'events', 'audit']],
    [
      'ADMIN',
      ['board', 'staff-book', 'over-promised', 'shifts', 'absences', 'suggestions', 'events', 'audit', 'admin'],
    ],
  ]),
)('shows the %s only the pages that are theirs', (role, pages) => {
  expect(navigationFor(role)).toEqual(pages);
});

it('shows nothing before somebody signed in', () => {
  expect(isFor(undefined, ['ADMIN'])).toBe(false);
  expect(seesEveryStation(undefined)).toBe(false);
});
