import { expect, it } from 'vitest';
import { standingOf } from './standing';

const NOW = Date.parse('2026-11-24T10:00:00+08:00');
const registration = { opensAt: '2026-11-23T08:00:00+08:00', closesAt: '2026-12-04T18:00:00+08:00', approval: false };

/** @param {Partial<import('./standing').Event>} [changes] */
const standing = (changes) =>
  standingOf(
    /** @type {any} */ ({ status: 'PUBLISHED', endsAt: '2026-12-05T11:30:00+08:00', registration, ...changes }),
    NOW,
  );

it('is open from the beginning of registration to its end', () => {
  expect(standing()).toBe('OPEN');
  expect(standing({ registration: { ...registration, opensAt: '2026-11-24T10:00:01+08:00' } })).toBe('NOT_YET');
  expect(standing({ registration: { ...registration, closesAt: '2026-11-24T10:00:00+08:00' } })).toBe('CLOSED');
});

it('is closed when the station closed registration before its end', () => {
  expect(standing({ status: 'REGISTRATION_CLOSED' })).toBe('CLOSED');
});

it('needs no registration where nobody registers', () => {
  expect(standing({ registration: undefined })).toBe('NO_NEED');
});

it('is over once it ended, whatever the station wrote down by then', () => {
  expect(standing({ endsAt: '2026-11-24T10:00:00+08:00' })).toBe('OVER');
  expect(standing({ status: 'HELD' })).toBe('OVER');
});

it('says first that it is put off or called off', () => {
  expect(standing({ status: 'CANCELLED', endsAt: '2026-11-01T10:00:00+08:00' })).toBe('CANCELLED');
  expect(standing({ status: 'POSTPONED' })).toBe('POSTPONED');
});
