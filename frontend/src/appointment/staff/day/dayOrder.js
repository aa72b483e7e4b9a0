/** @typedef {import('../staffVisits').Visit} Visit */
/** @typedef {import('../staffVisits').Status} Status */
/** @typedef {import('./outbox').Entry} Entry */
/** @typedef {Visit & {waiting: boolean}} DayVisit a visit as its officer left it; `waiting` when the service could not be told yet */

/**
 * How a visit goes on where there is no signal to ask the service. It is only what the next tap needs; the service decides
 * when it hears of it.
 * @type {Partial<Record<Status, Status[]>>}
 */
const GOES_ON = { EN_ROUTE: ['ARRIVED'], ARRIVED: ['COMPLETED', 'NO_ONE_HOME', 'UNABLE'] };

/**
 * @param {Visit} visit @param {Entry[]} pending @param {boolean} [stuck] the moves do not get through @returns {DayVisit}
 */
export function asLeft(visit, pending, stuck = true) {
  const mine = pending.filter(({ reference }) => reference === visit.reference);
  const last = mine[mine.length - 1];
  if (!last) return { ...visit, waiting: false };
  return { ...visit, status: last.to, next: GOES_ON[last.to] ?? [], undoableUntil: undefined, waiting: stuck };
}

/** @param {Visit} visit */
export const startOf = ({ plannedStartsAt, window }) => plannedStartsAt ?? window.startsAt;

/** @param {Visit} one @param {Visit} other */
export const byTime = (one, other) => Date.parse(startOf(one)) - Date.parse(startOf(other));

/**
 * The visit to have at hand: the one under way, else the next one to set out for.
 * @param {DayVisit[]} visits in the order of time
 */
export const atHand = (visits) =>
  visits.find(({ status }) => status === 'EN_ROUTE' || status === 'ARRIVED') ??
  visits.find(({ status }) => status === 'ASSIGNED');

/** The last move that can still be taken back. @template {Visit} V @param {V[]} visits @returns {V | undefined} */
export const undoable = (visits) =>
  visits
    .filter(({ undoableUntil }) => undoableUntil !== undefined && Date.parse(undoableUntil) > Date.now())
    .sort((one, other) => Date.parse(other.undoableUntil ?? '') - Date.parse(one.undoableUntil ?? ''))[0];
