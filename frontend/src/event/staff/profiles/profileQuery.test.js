import { expect, it } from 'vitest';
import { addressOf, filtersOf, queryOf } from './profileQuery';

it('keeps the filters in the address', () => {
  const filters = filtersOf({ kind: 'CAMPUS', station: '2', q: ' 学院 ' });
  expect(filters).toEqual({ kind: 'CAMPUS', station: 2, q: '学院' });
  expect(addressOf(filters)).toEqual({ kind: 'CAMPUS', station: '2', q: '学院' });
  expect(queryOf(filters)).toEqual({ kind: 'CAMPUS', stationId: 2, q: '学院' });
});

it('leaves out what it does not understand', () => {
  expect(filtersOf({ kind: 'FARM', station: 'x' })).toEqual({ kind: undefined, station: undefined, q: '' });
  expect(queryOf(filtersOf({}))).toEqual({});
});
