import { computed, ref, watch } from 'vue';
import { account } from '@/identity/session';
import { useLoad } from '@/platform/useLoad';
import { useStations } from '@/staff/useStations';
import { officers } from './rota';

/** @typedef {import('./rota').Officer} Officer */

/**
 * The team of a station and what a page shows of it. Whoever sees every station starts with the first.
 * @template T
 * @param {(stationId: number) => Promise<T[]>} load
 */
export function useRota(load) {
  const { choosable, options: stations } = useStations();
  const stationId = ref(account.value?.stationId);

  const { data, error, reload } = useLoad(async () => {
    const id = stationId.value;
    if (!id) return undefined;
    const [team, items] = await Promise.all([officers.list({ stationId: id }), load(id)]);
    return { team: /** @type {Officer[]} */ (team), items };
  });

  watch(stations, ([first]) => (stationId.value ??= first?.value));
  watch(stationId, () => {
    data.value = undefined;
    reload();
  });

  const team = computed(() => data.value?.team.filter(({ active }) => active) ?? []);
  const officerOptions = computed(() =>
    team.value.map(({ id, name, badgeNumber }) => ({ value: id, label: `${name} ${badgeNumber}` })),
  );
  /** @param {number} id */
  const officerName = (id) => data.value?.team.find((officer) => officer.id === id)?.name ?? String(id);

  return { choosable, stations, stationId, data, error, reload, team, officerOptions, officerName };
}
