import { ref, shallowRef, watch } from 'vue';

const PAGE = 50;

/**
 * What fits a query, page by page. A refresh asks again for as much as is shown and puts it in place, so the reader's focus
 * and place on the page stay.
 * @template Item, Query
 * @param {() => Query} query
 * @param {(query: Query, page: {limit: number, cursor?: string}) => Promise<{items: Item[], next?: string}>} read
 * @param {number} [limit] how many a page has
 */
export function usePages(query, read, limit = PAGE) {
  const items = shallowRef(/** @type {Item[] | undefined} */ (undefined));
  const next = ref(/** @type {string | undefined} */ (undefined));
  const error = shallowRef(/** @type {unknown} */ (undefined));
  const loading = ref(false);
  let latest = 0;

  /** @param {number} count @param {Item[]} before @param {string} [cursor] */
  async function fetchUpTo(count, before, cursor) {
    const mine = ++latest;
    const found = [...before];
    loading.value = true;
    error.value = undefined;
    try {
      do {
        const page = await read(query(), { limit, cursor });
        if (mine !== latest) return; // another question was asked meanwhile
        found.push(...page.items);
        cursor = page.next;
      } while (cursor && found.length < count);
      items.value = found;
      next.value = cursor;
    } catch (failure) {
      if (mine === latest) error.value = failure;
    } finally {
      if (mine === latest) loading.value = false;
    }
  }

  const refresh = () => fetchUpTo(items.value?.length ?? limit, []);
  const loadMore = () => fetchUpTo(0, items.value ?? [], next.value);

  watch(
    () => JSON.stringify(query()),
    () => {
      items.value = next.value = undefined;
      fetchUpTo(limit, []);
    },
    { immediate: true },
  );

  return { items, next, error, loading, refresh, loadMore };
}
