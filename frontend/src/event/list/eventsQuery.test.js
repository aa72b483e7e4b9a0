import { expect, it } from 'vitest';
import { addressOf, feedOf, filtersOf, narrowed } from './eventsQuery';

it('asks for everything when the address says nothing', () => {
  expect(narrowed(filtersOf({}))).toEqual({});
  expect(addressOf(filtersOf({}))).toEqual({});
  expect(feedOf(filtersOf({}))).toBe('/api/v1/published-events/feed.ics');
});

it('finds in an address what was chosen', () => {
  const chosen = { kind: /** @type {const} */ ('LECTURE'), station: 3, month: '2026-12', day: '2026-12-05' };
  expect(filtersOf(/** @type {any} */ (addressOf(chosen)))).toEqual(chosen);
});

it('narrows the feed as it narrows the list', () => {
  expect(narrowed({ kind: 'TALK', station: 3 })).toEqual({ kind: 'TALK', stationId: 3 });
  expect(feedOf({ kind: 'TALK', station: 3 })).toBe('/api/v1/published-events/feed.ics?kind=TALK&stationId=3');
});

it('leaves out what nobody could have chosen', () => {
  const none = { kind: undefined, station: undefined, month: undefined, day: undefined };
  expect(filtersOf({ kind: 'PARTY', station: '-1', month: '2026-13', day: '2026-12-05' })).toEqual(none);
  expect(filtersOf({ kind: 'CAMPUS_VISIT' }).kind).toBeUndefined();
  expect(filtersOf({ month: '2026-12', day: '2026-11-30' })).toMatchObject({ month: '2026-12', day: undefined });
});
