import { expect, it } from 'vitest';
import { dialogOf, movesOf, wordOf } from './moves';

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
  expect(dialogOf('POSTPONED', event({ kind: 'OPEN_DAY', status: 'PUBLISHED' }), t).fields).toHaveLength(1);
  expect(dialogOf('CANCELLED', event({ kind: 'OPEN_DAY', status: 'PUBLISHED' }), t).danger).toBe(true);
  expect(dialogOf('HELD', event({ kind: 'OPEN_DAY', status: 'PUBLISHED' }), t).fields).toEqual([]);
});

it('says that what was postponed is announced once more', () => {
  expect(dialogOf('PUBLISHED', event({ kind: 'OPEN_DAY', status: 'POSTPONED' }), t).text).toBe(
    'planning.moveText.AGAIN',
  );
});

it('settles a visit instead of announcing it', () => {
  const visit = event({ kind: 'CAMPUS_VISIT', status: 'POSTPONED' });
  expect(wordOf('PUBLISHED', visit)).toBe('SETTLED');
  expect(dialogOf('PUBLISHED', visit, t).text).toBe('planning.moveText.SETTLED');
  expect(wordOf('HELD', visit)).toBe('HELD');
});
