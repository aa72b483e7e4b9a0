import { isDay } from '@/platform/days';
import { idIn } from '@/platform/useFilters';
import { EVENT_KINDS } from '../../kinds';

/** @typedef {import('../events').Schemas['EventStatus']} Status */
/** @typedef {import('../events').Event['kind']} Kind */
/** @typedef {{station?: number, kind?: Kind, status?: Status, from?: string, until?: string, series?: number}} Filters */

/** @type {Status[]} */
export const STATUSES = ['DRAFT', 'PUBLISHED', 'REGISTRATION_CLOSED', 'HELD', 'CLOSED', 'POSTPONED', 'CANCELLED'];

/** @param {unknown} text */
const day = (text) => (isDay(text) ? text : undefined);

/**
 * What the address asks for. It is typed, kept and shared by people, so whatever is not understood is left out.
 * @param {import('vue-router').LocationQuery} query @returns {Filters}
 */
export const filtersOf = (query) => ({
  station: idIn(query.station),
  kind: EVENT_KINDS.find((kind) => kind === query.kind),
  status: STATUSES.find((status) => status === query.status),
  from: day(query.from),
  until: day(query.until),
  series: idIn(query.series),
});

/** @param {Filters} filters @returns {Record<string, string>} */
export const addressOf = (filters) =>
  Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));

/** What to ask the service. @param {Filters} filters @returns {import('../events').EventQuery} */
export const queryOf = ({ station, kind, status, from, until, series }) => ({
  ...(station && { stationId: station }),
  ...(kind && { kind }),
  ...(status && { status: [status] }),
  ...(from && { from }),
  ...(until && { until }),
  ...(series && { seriesId: series }),
});
