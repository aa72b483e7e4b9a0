import { expect, it } from 'vitest';
import { isGoing, stockOf } from './stock';

const kind = /** @type {const} */ ('POSTER');
const name = { 'zh-CN': '海报' };
const materials = [
  { id: 1, kind, name, active: true },
  { id: 2, kind, name, active: true },
  { id: 3, kind, name, active: false },
  { id: 4, kind, name, active: false },
];
const stocks = [
  { stationId: 1, materialId: 1, kind, name, quantity: 40 },
  { stationId: 2, materialId: 2, kind, name, quantity: 7 },
  { stationId: 1, materialId: 3, kind, name, quantity: 5 },
];

it('has of a station what it has none of as well, but nothing that is out of use and gone', () => {
  expect(stockOf(materials, stocks, 1).map(({ materialId, quantity }) => [materialId, quantity])).toEqual([
    [1, 40],
    [2, 0],
    [3, 5],
  ]);
});

it('knows what makes a stock smaller', () => {
  expect(isGoing('HANDED_OUT')).toBe(true);
  expect(isGoing('RETURNED')).toBe(false);
});
