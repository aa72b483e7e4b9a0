import { expect, it } from 'vitest';
import { dialogOf, movesOf } from './moves';

/** @param {object} facts */
const event = (facts) => /** @type {import('../events').Event} */ (facts);
/** @param {string} key */
const t = (key) => key;

it('offers what the service allows, the usual course first', () => {
  expect(movesOf(event({ next: ['CANCELLED', 'POSTPONED', 'REGISTRATION_CLOSED'] }))).toEqual([
    'REGISTRATION_CLOSED',
    'POSTPONED',
    'CANCELLED',
  ]);
});

it('asks for a reason where people are to be told one', () => {
  expect(dialogOf('POSTPONED', event({ status: 'PUBLISHED' }), t).fields).toHaveLength(1);
  expect(dialogOf('CANCELLED', event({ status: 'PUBLISHED' }), t).danger).toBe(true);
  expect(dialogOf('HELD', event({ status: 'PUBLISHED' }), t).fields).toEqual([]);
});

it('says that what was postponed is announced once more', () => {
  expect(dialogOf('PUBLISHED', event({ status: 'POSTPONED' }), t).text).toBe('planning.moveText.AGAIN');
});
