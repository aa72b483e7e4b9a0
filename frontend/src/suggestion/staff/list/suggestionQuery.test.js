import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addressOf, CHANNELS, filtersOf, queryOf, STATUSES } from './suggestionQuery';

it('asks for everything when nothing is chosen', () => {
  expect(queryOf(filtersOf({}))).toEqual({});
  expect(addressOf(filtersOf({}))).toEqual({});
});

it('keeps a choice in the address as it was made', () => {
  const address = { status: 'SCREENING', station: '2', category: '3', channel: 'BOOK', overdue: '1', q: '路灯' };
  expect(addressOf(filtersOf(address))).toEqual(address);
});

it('leaves out what nobody can have meant', () => {
  expect(filtersOf({ status: 'LOST', station: '-1', channel: ['BOOK', 'WEB'], mine: 'yes' })).toEqual(filtersOf({}));
});

it('asks for one’s own and for what waits to be published', () => {
  expect(queryOf(filtersOf({ mine: '1', review: '1' }))).toEqual({ assigneeId: 'me', publication: 'IN_REVIEW' });
});

it('does not look for a single character', () => {
  expect(queryOf(filtersOf({ q: '灯' }))).toEqual({});
});

it.each([
  ['SuggestionStatus', STATUSES],
  ['SuggestionChannel', CHANNELS],
])('offers every %s of the contract', (schema, offered) => {
  const contract = readFileSync('../openapi.yaml', 'utf8');
  const listed = contract.split(`    ${schema}:\n`)[1].match(/enum:\n((?: +- \w+\n)+)/)?.[1] ?? '';
  expect(offered).toEqual(listed.match(/\w+/g));
});
