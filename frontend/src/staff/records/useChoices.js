import { computed } from 'vue';
import { useLoad } from '@/platform/useLoad';
import { useStations } from '../useStations';
import { KINDS } from './kinds';

/**
 * Other records that a form can name: stations, and accounts of officers.
 * @param {import('./kinds').Kind} kind
 */
export function useChoices(kind) {
  const { options: stations, nameOf } = useStations();
  const wantsAccounts = kind.fields.some(({ type }) => type === 'account');
  const { data } = useLoad(async () => (wantsAccounts ? KINDS.accounts.records.list() : []));
  const accounts = computed(() =>
    (data.value ?? [])
      .filter(({ role }) => role === 'OFFICER')
      .map(({ id, username, displayName }) => ({ value: id, label: `${displayName} (${username})` })),
  );

  /** @param {import('./kinds').Field} field */
  const choicesFor = ({ type }) => (type === 'account' ? accounts.value : type === 'station' ? stations.value : []);
  return { stations, stationName: nameOf, choicesFor };
}
