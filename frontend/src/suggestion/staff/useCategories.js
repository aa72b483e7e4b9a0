import { computed } from 'vue';
import { useLoad } from '@/platform/useLoad';
import { categoryOptions } from '../categoryOptions';
import { listCategories } from './suggestions';

/** The categories in use, to choose from; one in use may stand under one that no longer is. */
export function useCategories() {
  const { data } = useLoad(listCategories);
  const options = computed(() => {
    const categories = data.value ?? [];
    const inUse = new Set(categories.filter(({ active }) => active).map(({ id }) => id));
    return categoryOptions(categories).filter(({ value }) => inUse.has(value));
  });
  return { options };
}
