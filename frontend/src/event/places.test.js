import { expect, it } from 'vitest';
import { placesOf, wouldWait } from './places';

it('has a place for a party that fits while nobody waits', () => {
  expect(wouldWait({ open: true, capacity: 40, remaining: 4, waiting: 0 }, 4)).toBe(false);
  expect(wouldWait({ open: true, capacity: 40, remaining: 3, waiting: 0 }, 4)).toBe(true);
});

it('lets nobody past who waits for a larger party to fit', () => {
  expect(wouldWait({ open: true, capacity: 40, remaining: 2, waiting: 4 }, 1)).toBe(true);
});

it('has room for everybody where as many as like may come', () => {
  expect(wouldWait({ open: true, waiting: 0 }, 10)).toBe(false);
  expect(placesOf({ open: true, waiting: 0 }).key).toBe('unlimited');
});

it('says that it is full before it says how many are left', () => {
  expect(placesOf({ open: true, capacity: 40, remaining: 2, waiting: 4 }).key).toBe('waiting');
  expect(placesOf({ open: true, capacity: 40, remaining: 0, waiting: 0 }).key).toBe('full');
  expect(placesOf({ open: true, capacity: 40, remaining: 2, waiting: 0 }).key).toBe('left');
});
