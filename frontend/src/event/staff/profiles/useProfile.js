import { watch } from 'vue';
import { usePages } from '@/platform/usePages';
import { useCurrent } from '@/staff/useCurrent';
import { listChanges, listVisits, readProfile } from './profiles';

/** One profile with its visits and its history, which follow what colleagues write down. @param {number} id */
export function useProfile(id) {
  const current = useCurrent({
    read: (knownEtag) => readProfile(id, knownEtag),
    complete: async (fresh) => fresh,
  });
  const one = () => ({ id });
  const visits = usePages(one, (_, page) => listVisits(id, page), 10);
  const changes = usePages(one, (_, page) => listChanges(id, page), 10);
  watch(
    () => current.state.value?.etag,
    (now, before) => before && Promise.all([visits.refresh(), changes.refresh()]),
  );
  return { ...current, visits, changes };
}
