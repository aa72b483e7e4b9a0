import { isDay, today } from '@/platform/days';

/** @typedef {import('../staffVisits').Status} Status */
/** @typedef {{date: string, status: Status[], station?: number, q: string}} Filters */

/** @type {Status[]} */
export const STATUSES = [
  'BOOKED',
  'ASSIGNED',
  'EN_ROUTE',
  'ARRIVED',
  'COMPLETED',
  'NO_ONE_HOME',
  'UNABLE',
  'CANCELLED',
  'REJECTED',
];

/** The service takes a reference from its third character on. */
const SHORTEST_SEARCH = 3;

/**
 * What the address asks for. It is typed, kept and shared by people, so whatever is not understood is left out.
 * @param {import('vue-router').LocationQuery} query @returns {Filters}
 */
export function filtersOf(query) {
  const wanted = [query.status].flat();
  return {
    date: isDay(query.date) ? query.date : today(),
    status: STATUSES.filter((status) => wanted.includes(status)),
    station: Number(query.station) > 0 ? Number(query.station) : undefined,
    q: String(query.q ?? '').trim(),
  };
}

/**
 * The address of a choice; what goes without saying is left out, so that "today" stays today when it is kept.
 * @param {Filters} filters @returns {import('vue-router').LocationQueryRaw}
 */
export function addressOf({ date, status, station, q }) {
  return {
    ...(date !== today() && { date }),
    ...(status.length > 0 && { status }),
    ...(station && { station: String(station) }),
    ...(q && { q }),
  };
}

/** @param {Filters} filters */
export const searches = ({ q }) => q.length >= SHORTEST_SEARCH;

/**
 * What to ask the service. A search looks through all days: who has a reference in hand does not know the day.
 * @param {Filters} filters @returns {import('../staffVisits').VisitQuery}
 */
export function visitQuery(filters) {
  const { date, status, station, q } = filters;
  return {
    ...(searches(filters) ? { q } : { date }),
    ...(status.length > 0 && { status }),
    ...(station && { stationId: station }),
  };
}
