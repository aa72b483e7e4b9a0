import { expect, it } from 'vitest';
import { asLeft, atHand, byTime, undoable } from './dayOrder';

/** @param {Record<string, unknown>} facts @returns {any} */
const visit = (facts) => ({ reference: 'K7Q2M9XD4', status: 'ASSIGNED', next: ['EN_ROUTE'], ...facts });

/** @param {string} to @returns {any} */
const move = (to, reference = 'K7Q2M9XD4') => ({ key: 'k', by: 1, reference, to });

it('shows a visit as its officer left it', () => {
  expect(asLeft(visit({}), [move('EN_ROUTE'), move('ARRIVED')])).toMatchObject({
    status: 'ARRIVED',
    next: ['COMPLETED', 'NO_ONE_HOME', 'UNABLE'],
    waiting: true,
  });
});

it('leaves a visit alone when the moves are another’s', () => {
  expect(asLeft(visit({}), [move('EN_ROUTE', 'M3W8T1ZH6')])).toMatchObject({ status: 'ASSIGNED', waiting: false });
});

it('offers nothing after the last move', () => {
  expect(asLeft(visit({ status: 'ARRIVED' }), [move('COMPLETED')]).next).toEqual([]);
});

it('has the visit under way at hand, before one that comes earlier', () => {
  const visits = [visit({ reference: 'A' }), visit({ reference: 'B', status: 'ARRIVED' })];
  expect(atHand(visits)?.reference).toBe('B');
});

it('has nothing at hand when all is done', () => {
  expect(atHand([visit({ status: 'COMPLETED' })])).toBeUndefined();
});

it('goes by the planned time, else by the window', () => {
  const late = visit({ plannedStartsAt: '2026-11-26T10:00:00+08:00' });
  const early = visit({ window: { startsAt: '2026-11-26T09:00:00+08:00' } });
  expect([late, early].sort(byTime)).toEqual([early, late]);
});

it('takes back the latest move, while there is time', () => {
  const soon = new Date(Date.now() + 60_000).toISOString();
  const later = new Date(Date.now() + 90_000).toISOString();
  const over = new Date(Date.now() - 1).toISOString();
  const visits = [
    visit({ reference: 'A', undoableUntil: soon }),
    visit({ reference: 'B', undoableUntil: later }),
    visit({ reference: 'C', undoableUntil: over }),
  ];
  expect(undoable(visits)?.reference).toBe('B');
});
