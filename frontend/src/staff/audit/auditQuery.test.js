import { expect, it } from 'vitest';
import { addressOf, filtersOf } from './auditQuery';

const EVERYTHING = { reference: undefined, accountId: undefined, from: undefined, to: undefined };

it('shows everything when nothing is asked for', () => {
  expect(filtersOf({})).toEqual(EVERYTHING);
  expect(addressOf(EVERYTHING)).toEqual({});
});

it('brings a choice back from its address', () => {
  const filters = { reference: 'K7Q2M9XD4', accountId: 3, from: '2026-11-24', to: '2026-11-26' };
  expect(filtersOf(/** @type {any} */ (addressOf(filters)))).toEqual(filters);
});

it('takes a reference as it is read out', () => {
  expect(filtersOf({ reference: ' k7q-2m9-xd4 ' }).reference).toBe('K7Q2M9XD4');
});

it('leaves out what the service would refuse', () => {
  expect(filtersOf({ account: 'all', from: 'soon', to: '0202-11-26' })).toEqual(EVERYTHING);
});
