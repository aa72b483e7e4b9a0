import { inLanguage } from '@/platform/i18n';

/** @typedef {import('./suggestions').Schemas['SuggestionCategory']} SuggestionCategory */

/**
 * Categories to choose from, each after the one above it and named with it.
 * @param {SuggestionCategory[]} categories @returns {{value: number, label: string}[]}
 */
export function categoryOptions(categories) {
  /** @param {number | undefined} parent @param {string} above @returns {{value: number, label: string}[]} */
  const below = (parent, above) =>
    categories
      .filter(({ parentId }) => parentId === parent)
      .flatMap(({ id, name }) => {
        const label = above + inLanguage(name);
        return [{ value: id, label }, ...below(id, `${label} › `)];
      });
  return below(undefined, '');
}
