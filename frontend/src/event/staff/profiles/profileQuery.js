import { idIn } from '@/platform/useFilters';

/** @typedef {import('./profiles').Profile['kind']} Kind */
/** @typedef {{kind?: Kind, station?: number, q: string}} Filters */

/** @type {Kind[]} */
export const KINDS = ['ENTERPRISE', 'CAMPUS'];

/**
 * What the address asks for. It is typed, kept and shared by people, so whatever is not understood is left out.
 * @param {import('vue-router').LocationQuery} query @returns {Filters}
 */
export const filtersOf = (query) => ({
  kind: KINDS.find((kind) => kind === query.kind),
  station: idIn(query.station),
  q: String(query.q ?? '').trim(),
});

/** @param {Filters} filters @returns {import('vue-router').LocationQueryRaw} */
export const addressOf = ({ kind, station, q }) => ({
  ...(kind && { kind }),
  ...(station && { station: String(station) }),
  ...(q && { q }),
});

/** What to ask the service. @param {Filters} filters @returns {import('./profiles').ProfileQuery} */
export const queryOf = ({ kind, station, q }) => ({
  ...(kind && { kind }),
  ...(station && { stationId: station }),
  ...(q && { q: q.slice(0, 50) }),
});
