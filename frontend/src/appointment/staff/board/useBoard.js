import { ref, shallowRef, watch } from 'vue';
import { useEvery } from '@/platform/useEvery';
import { listVisits } from '../staffVisits';

/** @typedef {import('../staffVisits').Visit} Visit */
/** @typedef {import('../staffVisits').VisitQuery} VisitQuery */

const REFRESH_MS = 30_000;
const PAGE = 50;

/**
 * The visits that fit a query, page by page. A refresh asks again for as many as are shown and puts them in place, so the
 * reader's focus and place on the page stay.
 * @param {() => VisitQuery} query
 */
export function useBoard(query) {
  const visits = shallowRef(/** @type {Visit[] | undefined} */ (undefined));
  const next = ref(/** @type {string | undefined} */ (undefined));
  const error = shallowRef(/** @type {unknown} */ (undefined));
  const loading = ref(false);
  let latest = 0;

  /** @param {number} count @param {Visit[]} before @param {string} [cursor] */
  async function fetchUpTo(count, before, cursor) {
    const mine = ++latest;
    const found = [...before];
    loading.value = true;
    error.value = undefined;
    try {
      do {
        const page = await listVisits({ ...query(), limit: PAGE, cursor });
        if (mine !== latest) return; // another question was asked meanwhile
        found.push(...page.items);
        cursor = page.next;
      } while (cursor && found.length < count);
      visits.value = found;
      next.value = cursor;
    } catch (failure) {
      if (mine === latest) error.value = failure;
    } finally {
      if (mine === latest) loading.value = false;
    }
  }

  const refresh = () => fetchUpTo(visits.value?.length ?? PAGE, []);
  const loadMore = () => fetchUpTo(0, visits.value ?? [], next.value);

  watch(
    () => JSON.stringify(query()),
    () => {
      visits.value = next.value = undefined;
      fetchUpTo(PAGE, []);
    },
    { immediate: true },
  );
  useEvery(REFRESH_MS, () => !loading.value && refresh());

  return { visits, next, error, loading, refresh, loadMore };
}
