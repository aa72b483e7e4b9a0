import { expect, it } from 'vitest';
import { addressOf, filtersOf, queryOf } from './eventQuery';

it('reads the filters out of the address', () => {
  const query = { station: '2', kind: 'TALK', status: 'DRAFT', from: '2026-12-01', until: '2026-12-31', series: '7' };
  expect(queryOf(filtersOf(query))).toEqual({
    stationId: 2,
    kind: 'TALK',
    status: ['DRAFT'],
    from: '2026-12-01',
    until: '2026-12-31',
    seriesId: 7,
  });
});

it('leaves out what it does not understand', () => {
  expect(queryOf(filtersOf({ station: 'x', kind: 'PARTY', status: 'GONE', from: 'soon', series: '-1' }))).toEqual({});
});

it('writes what was chosen into the address and nothing else', () => {
  expect(addressOf(filtersOf({ kind: 'LECTURE', from: '2026-12-01' }))).toEqual({
    kind: 'LECTURE',
    from: '2026-12-01',
  });
});
