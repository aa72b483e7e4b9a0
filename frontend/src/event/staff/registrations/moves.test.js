import { expect, it } from 'vitest';
import { movesOf } from './moves';

/** @param {object} facts */
const registration = (facts) => /** @type {import('./registrations').Registration} */ (facts);

it('approves at once, and asks before it turns somebody down', () => {
  const requested = registration({ status: 'REQUESTED', next: ['CANCELLED', 'CONFIRMED', 'REJECTED'] });
  expect(movesOf(requested)).toEqual([
    { to: 'CONFIRMED', deed: 'approve', asksFirst: false },
    { to: 'REJECTED', deed: 'reject', asksFirst: true },
    { to: 'CANCELLED', deed: 'cancel', asksFirst: true },
  ]);
});

it('calls the same move by what it means there', () => {
  expect(movesOf(registration({ status: 'OFFERED', next: ['CONFIRMED', 'DECLINED'] })).map(({ deed }) => deed)).toEqual(
    ['acceptFor', 'decline'],
  );
  expect(movesOf(registration({ status: 'CHECKED_IN', next: ['CONFIRMED'] }))[0].deed).toBe('takeBack');
  expect(movesOf(registration({ status: 'WALK_IN', next: ['CANCELLED'] }))[0].deed).toBe('strike');
});

it('offers nothing where the service allows nothing', () => {
  expect(movesOf(registration({ status: 'NO_SHOW', next: [] }))).toEqual([]);
});
