import { idIn } from '@/platform/useFilters';

/** @typedef {{q: string, station?: number, category?: number, implemented: boolean}} Filters */

/** The service takes a search from its second character on. */
export const SHORTEST_SEARCH = 2;

/**
 * What the address asks for. It is typed, kept and shared by people, so whatever is not understood is left out.
 * @param {import('vue-router').LocationQuery} query @returns {Filters}
 */
export function filtersOf({ q, station, category, implemented }) {
  const words = String(q ?? '').trim();
  return {
    q: words.length >= SHORTEST_SEARCH ? words : '',
    station: idIn(station),
    category: idIn(category),
    implemented: implemented === 'yes',
  };
}

/**
 * The address of a choice; what goes without saying is left out.
 * @param {Filters} filters @returns {import('vue-router').LocationQueryRaw}
 */
export const addressOf = ({ q, station, category, implemented }) => ({
  ...(q && { q }),
  ...(station && { station: String(station) }),
  ...(category && { category: String(category) }),
  ...(implemented && { implemented: 'yes' }),
});

/** What to ask the service. @param {Filters} filters @returns {import('../published').PublishedQuery} */
export const publishedQuery = ({ q, station, category, implemented }) => ({
  ...(q && { q }),
  ...(station && { stationId: station }),
  ...(category && { categoryId: category }),
  ...(implemented && { implemented }),
});
