import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** The number of a record that the address names; what is not one is left out. @param {unknown} text */
export const idIn = (text) => (Number(text) > 0 ? Number(text) : undefined);

/**
 * What a list is narrowed by. It lives in the address: that can be kept and shared, and "back" brings it back.
 * @template Filters
 * @param {(query: import('vue-router').LocationQuery) => Filters} filtersOf
 * @param {(filters: Filters) => import('vue-router').LocationQueryRaw} addressOf what goes without saying is left out
 */
export function useFilters(filtersOf, addressOf) {
  const route = useRoute();
  const router = useRouter();
  const filters = computed({
    get: () => filtersOf(route.query),
    set: (chosen) => void router.replace({ query: addressOf(chosen) }),
  });
  const filtered = computed(() => Object.keys(addressOf(filters.value)).length > 0);
  return { filters, filtered };
}
