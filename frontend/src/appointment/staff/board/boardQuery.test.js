import { expect, it } from 'vitest';
import { today } from '@/platform/days';
import { addressOf, filtersOf, visitQuery } from './boardQuery';

it('shows today when nothing is asked for', () => {
  expect(visitQuery(filtersOf({}))).toEqual({ date: today() });
});

it('keeps an address free of what goes without saying', () => {
  expect(addressOf(filtersOf({}))).toEqual({});
});

it('brings a choice back from its address', () => {
  const filters = filtersOf({ date: '2026-11-26', status: ['BOOKED', 'ASSIGNED'], station: '2', q: 'K7Q' });
  expect(filtersOf(/** @type {any} */ (addressOf(filters)))).toEqual(filters);
});

it('leaves out what it does not understand', () => {
  expect(filtersOf({ date: 'soon', status: 'LOST', station: 'all' })).toEqual({
    date: today(),
    status: [],
    station: undefined,
    q: '',
  });
});

it('searches through all days', () => {
  expect(visitQuery(filtersOf({ q: 'K7Q2', date: '2026-11-26' }))).toEqual({ q: 'K7Q2' });
});

it('does not search for what the service would refuse', () => {
  expect(visitQuery(filtersOf({ q: 'K7', date: '2026-11-26' }))).toEqual({ date: '2026-11-26' });
});
