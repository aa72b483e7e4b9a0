import { sha256 } from 'js-sha256';
import { typedReference } from '@/platform/reference';

/** @typedef {import('./door').Attendee} Attendee */
/** @typedef {import('./checkIns').CheckIn} CheckIn */
/** A party, and the check-in of it that still waits to be sent. @typedef {Attendee & {waiting?: CheckIn}} Party */

/** What a code for the door says: 18 bytes as base64url. */
const TOKEN = /^[\w-]{24}$/;

/** @param {string} text */
export const isDoorToken = (text) => TOKEN.test(text);

const REFERENCE = /^[0-9A-HJKMNP-TV-Z]{9}$/;

/** @param {string} typed */
export const isReference = (typed) => REFERENCE.test(typedReference(typed));

/** @param {Attendee} party */
export const isIn = ({ status }) => status === 'CHECKED_IN' || status === 'WALK_IN';

/** The party that a code belongs to; the list has no codes, only what they hash to. @param {Party[]} parties @param {string} token */
export function partyWith(parties, token) {
  const hash = sha256(token);
  return parties.find(({ doorTokenHash }) => doorTokenHash === hash);
}

/** @param {CheckIn} checkIn @param {Attendee[]} items */
const isOf = (checkIn, items) =>
  checkIn.token ? partyWith(items, checkIn.token) : items.find(({ reference }) => reference === checkIn.reference);

/**
 * The list as it is with what this device has seen and not sent yet.
 * @param {Attendee[]} items @param {CheckIn[]} waiting @returns {Party[]}
 */
export function withWaiting(items, waiting) {
  const parties = /** @type {Party[]} */ (items.map((item) => ({ ...item })));
  for (const checkIn of waiting) {
    const { walkIn, key, at } = checkIn;
    if (walkIn) {
      parties.push({
        reference: key,
        partySize: walkIn.partySize,
        status: 'WALK_IN',
        checkedInAt: at,
        waiting: checkIn,
      });
      continue;
    }
    const party = /** @type {Party | undefined} */ (isOf(checkIn, parties));
    if (party?.status === 'CONFIRMED')
      Object.assign(party, { status: 'CHECKED_IN', checkedInAt: at, waiting: checkIn });
    if (party?.status === 'CHECKED_IN' && checkIn.came) party.came = checkIn.came;
  }
  return parties;
}

/** What the service made of a check-in, put into the list. @param {Attendee[]} items @param {import('./door').Outcome} outcome @returns {Attendee[]} */
export function withOutcome(items, { result, reference, partySize, checkedInAt, came }) {
  const status = /** @type {Record<string, Attendee['status']>} */ ({
    CHECKED_IN: 'CHECKED_IN',
    ALREADY_IN: 'CHECKED_IN',
    WALKED_IN: 'WALK_IN',
  })[result];
  if (!status || !reference || !partySize) return items;
  const before = items.find((item) => item.reference === reference);
  const now = { ...before, reference, partySize, status, checkedInAt, came };
  return before ? items.map((item) => (item === before ? now : item)) : [...items, now];
}

/** All of a party, unless the door said how many. @param {Attendee} party */
export const cameOf = ({ came, partySize }) => came ?? partySize;

/** @param {Attendee[]} parties @param {(party: Attendee) => number} [count] */
const people = (parties, count = ({ partySize }) => partySize) => parties.reduce((sum, one) => sum + count(one), 0);

/**
 * People, not parties: who came of who was expected, who walked in, and the places left.
 * @param {Party[]} parties @param {number | undefined} remaining places as the service counted them, when it gave the list
 */
export function countPeople(parties, remaining) {
  const of = (/** @type {Attendee['status'][]} */ ...statuses) =>
    people(parties.filter(({ status }) => statuses.includes(status)));
  const unsent = people(parties.filter(({ status, waiting }) => waiting && status === 'WALK_IN'));
  return {
    came: people(
      parties.filter(({ status }) => status === 'CHECKED_IN'),
      cameOf,
    ),
    expected: of('CHECKED_IN', 'CONFIRMED'),
    walkedIn: of('WALK_IN'),
    left: remaining === undefined ? undefined : Math.max(remaining - unsent, 0),
  };
}

/** Who is still to come stands first, then who came last. @param {Party} one @param {Party} other */
const byTurn = (one, other) =>
  Number(isIn(one)) - Number(isIn(other)) ||
  (isIn(one)
    ? Date.parse(other.checkedInAt ?? '') - Date.parse(one.checkedInAt ?? '')
    : (one.name ?? '').localeCompare(other.name ?? '', 'zh'));

/** Parties whose name or reference has what was typed. @param {Party[]} parties @param {string} typed */
export function found(parties, typed) {
  const [name, reference] = [typed.trim(), typedReference(typed)];
  return parties
    .filter(
      (party) =>
        !typed.trim() || party.name?.includes(name) || (!isUnsent(party) && party.reference.includes(reference)),
    )
    .sort(byTurn);
}

/** A party that walked in has no reference before the service gave it one. @param {Party} party */
export const isUnsent = ({ status, waiting }) => status === 'WALK_IN' && waiting !== undefined;
