import { computed } from 'vue';
import { listStations } from '@/appointment/catalogue';
import { account } from '@/identity/session';
import { inLanguage } from '@/platform/i18n';
import { useLoad } from '@/platform/useLoad';
import { seesEveryStation } from './roles';

/** The stations that whoever is signed in may look at: all of them, or their own alone (then there is nothing to choose). */
export function useStations() {
  const choosable = computed(() => seesEveryStation(account.value?.role));
  const { data } = useLoad(listStations);
  const options = computed(() => (data.value ?? []).map(({ id, name }) => ({ value: id, label: inLanguage(name) })));
  /** @param {number} id */
  const nameOf = (id) => options.value.find(({ value }) => value === id)?.label ?? String(id);
  return { choosable, options, nameOf };
}
