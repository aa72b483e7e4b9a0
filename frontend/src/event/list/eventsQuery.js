import { isDay } from '@/platform/days';
import { PUBLIC_KINDS } from '../kinds';

/** @typedef {import('../events').Schemas['EventKind']} EventKind */
/** @typedef {{kind?: EventKind, station?: number, month?: string, day?: string}} Filters with a month it is a calendar, else a list */

/** @param {unknown} text @returns {text is string} */
const isMonth = (text) => typeof text === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(text);

/**
 * What the address asks for. It is typed, kept and shared by people, so whatever is not understood is left out.
 * @param {import('vue-router').LocationQuery} query @returns {Filters}
 */
export function filtersOf({ kind, station, month, day }) {
  const asked = isMonth(month) ? month : undefined;
  return {
    kind: PUBLIC_KINDS.find((one) => one === kind),
    station: Number(station) > 0 ? Math.trunc(Number(station)) : undefined,
    month: asked,
    day: asked && isDay(day) && day.startsWith(asked) ? day : undefined,
  };
}

/**
 * The address of a choice; what goes without saying is left out.
 * @param {Filters} filters @returns {import('vue-router').LocationQueryRaw}
 */
export const addressOf = ({ kind, station, month, day }) => ({
  ...(kind && { kind }),
  ...(station && { station: String(station) }),
  ...(month && { month }),
  ...(month && day && { day }),
});

/** What to ask the service, for the list. @param {Filters} filters */
export const narrowed = ({ kind, station }) => ({ ...(kind && { kind }), ...(station && { stationId: station }) });

/** The feed of what is chosen, without its host. @param {Filters} filters */
export function feedOf(filters) {
  const chosen = Object.entries(narrowed(filters)).map(([name, value]) => `${name}=${value}`);
  return `/api/v1/published-events/feed.ics${chosen.length ? `?${chosen.join('&')}` : ''}`;
}
