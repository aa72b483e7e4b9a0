import { expect, it } from 'vitest';
import { differences } from './differences';

const officer = { id: 1, name: '示例民警一', badgeNumber: '080101' };

/** @param {object} [changes] */
const visit = (changes) => /** @type {any} */ ({ status: 'ASSIGNED', window: { id: 1 }, officer, ...changes });

it('says nothing when nothing changed', () => {
  expect(differences(visit(), visit())).toEqual([]);
});

it('tells of another officer', () => {
  expect(differences(visit(), visit({ officer: { ...officer, id: 2 } }))).toEqual(['visit.changed.officer']);
});

it('tells of a new state and another time at once', () => {
  expect(differences(visit(), visit({ status: 'BOOKED', window: { id: 2 }, officer: undefined }))).toEqual([
    'visit.changed.status',
    'visit.changed.window',
  ]);
});
