import { expect, it } from 'vitest';
import { choosable } from './areas';

const all = [
  { id: 1, name: '翠和社区' },
  { id: 2, name: '翠园小区' },
  { id: 3, name: '峰景苑' },
];
const area = { stationId: 1, leader: { id: 9, name: '示例分局领导' } };
const drawn = [
  { ...area, id: 7, name: '一片', communityIds: [1] },
  { ...area, id: 8, name: '二片', communityIds: [2] },
];

it('offers a new area what is in none', () => {
  expect(choosable(all, drawn, undefined)).toEqual({
    free: [{ value: '3', label: '峰景苑' }],
    taken: [
      { id: 1, name: '翠和社区', area: '一片' },
      { id: 2, name: '翠园小区', area: '二片' },
    ],
  });
});

it('lets an area keep its own', () => {
  expect(choosable(all, drawn, 7).free.map(({ label }) => label)).toEqual(['翠和社区', '峰景苑']);
});
