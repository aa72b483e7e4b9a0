import { sha256 } from 'js-sha256';
import { expect, it } from 'vitest';
import { countPeople, found, isDoorToken, isReference, partyWith, withOutcome, withWaiting } from './parties';

/** @typedef {import('./door').Attendee} Attendee */

const TOKEN = 'dG9rZW5Ub2tlblRva2VuVG9r';

/** @type {Attendee[]} */
const LIST = [
  { reference: 'R4K7Q2M9X', doorTokenHash: sha256(TOKEN), name: '张*', partySize: 2, status: 'CONFIRMED' },
  {
    reference: 'A4K7Q2M9X',
    name: '李*',
    partySize: 3,
    status: 'CHECKED_IN',
    checkedInAt: '2026-12-05T08:50:00+08:00',
  },
  { reference: 'W4K7Q2M9X', partySize: 4, status: 'WALK_IN', checkedInAt: '2026-12-05T08:55:00+08:00' },
];

const about = { key: 'nonce-of-a-device-1', by: 7, event: 'E4K7Q2M9X', at: '2026-12-05T09:00:00+08:00' };

it('finds the party of a code by its hash alone', () =>
  expect(partyWith(LIST, TOKEN)).toMatchObject({ reference: 'R4K7Q2M9X' }));

it.each([
  [TOKEN, true],
  ['https://example.org/', false],
  ['', false],
])('tells a code of a door: %s', (text, is) => expect(isDoorToken(text)).toBe(is));

it('takes a reference as it is typed', () => expect(isReference('r4k-7q2-m9x')).toBe(true));

it('counts people, and who walked in apart', () =>
  expect(countPeople(LIST, 5)).toEqual({ came: 3, expected: 5, walkedIn: 4, left: 5 }));

it('counts what was not sent yet as well', () => {
  const waiting = [
    { ...about, token: TOKEN },
    { ...about, key: 'nonce-of-a-device-2', walkIn: { partySize: 2 } },
  ];
  expect(countPeople(withWaiting(LIST, waiting), 5)).toEqual({ came: 5, expected: 5, walkedIn: 6, left: 3 });
});

it('counts those of a party who came, sent or not', () => {
  const sent = LIST.map((one) => (one.status === 'CHECKED_IN' ? { ...one, came: 2 } : one));
  expect(countPeople(sent, 5)).toMatchObject({ came: 2, expected: 5 });
  const waiting = [
    { ...about, reference: 'R4K7Q2M9X' },
    { ...about, key: 'nonce-of-a-device-2', reference: 'R4K7Q2M9X', came: 1 },
    { ...about, key: 'nonce-of-a-device-3', reference: 'A4K7Q2M9X', came: 3 },
  ];
  expect(countPeople(withWaiting(sent, waiting), 5)).toMatchObject({ came: 4, expected: 5 });
});

it('leaves a party in that came before', () => {
  const [, party] = withWaiting(LIST, [{ ...about, reference: 'A4K7Q2M9X' }]);
  expect(party).toEqual(LIST[1]);
});

it('puts what the service says into the list', () => {
  const outcome = { nonce: about.key, reference: 'R4K7Q2M9X', partySize: 2, checkedInAt: about.at, came: 1 };
  const list = withOutcome(LIST, { ...outcome, result: 'CHECKED_IN' });
  expect(list[0]).toMatchObject({ name: '张*', status: 'CHECKED_IN', checkedInAt: about.at, came: 1 });
});

it('does not let in whom the service refused', () => {
  const outcome = { nonce: about.key, reference: 'R4K7Q2M9X', partySize: 2 };
  expect(withOutcome(LIST, { ...outcome, result: 'NOT_CONFIRMED' })).toBe(LIST);
});

it.each([
  ['', ['R4K7Q2M9X', 'W4K7Q2M9X', 'A4K7Q2M9X']],
  ['李', ['A4K7Q2M9X']],
  ['r4k-7', ['R4K7Q2M9X']],
  ['nobody', []],
])('finds by name and reference, who is to come first: %s', (typed, references) =>
  expect(found(LIST, typed).map(({ reference }) => reference)).toEqual(references),
);
