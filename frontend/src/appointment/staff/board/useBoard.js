import { useEvery } from '@/platform/useEvery';
import { usePages } from '@/platform/usePages';
import { findByPhone, listVisits } from '../staffVisits';

/** @typedef {import('../staffVisits').VisitQuery} VisitQuery */
/** @typedef {{phone: string} | VisitQuery} BoardQuery the visits of a telephone, whenever they are, or those that fit a choice */

const REFRESH_MS = 30_000;

/** @param {BoardQuery} query @param {{limit: number, cursor?: string}} page */
const read = (query, page) => ('phone' in query ? findByPhone(query.phone, page) : listVisits({ ...query, ...page }));

/** The visits that fit a query, following what happens to them. @param {() => BoardQuery} query */
export function useBoard(query) {
  const { items: visits, ...list } = usePages(query, read);
  useEvery(REFRESH_MS, () => !list.loading.value && list.refresh());
  return { visits, ...list };
}
