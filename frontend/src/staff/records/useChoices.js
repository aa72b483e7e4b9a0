import { computed } from 'vue';
import { useLoad } from '@/platform/useLoad';
import { categoryOptions } from '@/suggestion/categoryOptions';
import { useStations } from '../useStations';
import { KINDS } from './kinds';

/**
 * Other records that a form can name: stations, accounts of officers, categories of suggestions.
 * @param {import('./kinds').Kind} kind
 */
export function useChoices(kind) {
  const { options: stations, nameOf } = useStations();
  /** @param {import('./kinds').Field['type']} wanted @param {string} records */
  const load = (wanted, records) =>
    useLoad(async () => (kind.fields.some(({ type }) => type === wanted) ? KINDS[records].records.list() : [])).data;

  const data = load('account', 'accounts');
  const accounts = computed(() =>
    (data.value ?? [])
      .filter(({ role }) => role === 'OFFICER')
      .map(({ id, username, displayName }) => ({ value: id, label: `${displayName} (${username})` })),
  );

  const tree = load('category', 'suggestion-categories');
  const categories = computed(() => categoryOptions(/** @type {any[]} */ (tree.value ?? [])));

  /** @param {import('./kinds').Field} field */
  const choicesFor = ({ type }) =>
    ({ account: accounts.value, station: stations.value, category: categories.value })[String(type)] ?? [];
  return { stations, stationName: nameOf, choicesFor };
}
