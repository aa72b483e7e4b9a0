import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** The station that a list is narrowed to. It lives in the address, as the filters of the other lists do. */
export function useStationFilter() {
  const route = useRoute();
  const router = useRouter();
  const station = computed({
    get: () => (Number(route.query.station) > 0 ? Number(route.query.station) : undefined),
    set: (chosen) => void router.replace({ query: chosen ? { station: String(chosen) } : {} }),
  });
  const query = () => (station.value ? { stationId: station.value } : {});
  return { station, query };
}
