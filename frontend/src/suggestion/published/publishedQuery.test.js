import { expect, it } from 'vitest';
import { addressOf, filtersOf, publishedQuery } from './publishedQuery';

it('asks for everything when the address says nothing', () => {
  expect(publishedQuery(filtersOf({}))).toEqual({});
  expect(addressOf(filtersOf({}))).toEqual({});
});

it('finds in an address what was chosen', () => {
  const chosen = { q: '路灯', station: 3, category: 7, implemented: true };
  expect(filtersOf(/** @type {any} */ (addressOf(chosen)))).toEqual(chosen);
});

it('asks the service in its own words', () => {
  expect(publishedQuery({ q: '路灯', station: 3, category: 7, implemented: true })).toEqual({
    q: '路灯',
    stationId: 3,
    categoryId: 7,
    implemented: true,
  });
});

it('leaves out what nobody could have chosen', () => {
  const query = { q: '灯', station: 'x', category: '-1', implemented: 'perhaps' };
  expect(publishedQuery(filtersOf(query))).toEqual({});
});
