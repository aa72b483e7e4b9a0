import { idIn, useFilters } from '@/platform/useFilters';

/** The station that a list is narrowed to, where that is all it is narrowed by. */
export function useStationFilter() {
  const { filters: station } = useFilters(
    ({ station }) => idIn(station),
    (chosen) => (chosen ? { station: String(chosen) } : {}),
  );
  const query = () => (station.value ? { stationId: station.value } : {});
  return { station, query };
}
