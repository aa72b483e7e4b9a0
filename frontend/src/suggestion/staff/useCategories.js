import { computed } from 'vue';
import { inLanguage } from '@/platform/i18n';
import { useLoad } from '@/platform/useLoad';
import { listCategories } from './suggestions';

/** @typedef {import('./suggestions').Schemas['SuggestionCategory']} Category */

/** The categories in use, each under the one above it. @param {Category[]} categories */
export function sorted(categories) {
  const byId = new Map(categories.map((category) => [category.id, category]));
  /** @param {Category} category @returns {string} */
  const wayTo = (category) => {
    const above = category.parentId === undefined ? undefined : byId.get(category.parentId);
    return (above ? `${wayTo(above)} / ` : '') + inLanguage(category.name);
  };
  return categories
    .filter(({ active }) => active)
    .map((category) => ({ value: category.id, label: wayTo(category) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'zh-CN'));
}

export function useCategories() {
  const { data } = useLoad(listCategories);
  return { options: computed(() => sorted(data.value ?? [])) };
}
