import { ref, shallowRef, watch } from 'vue';
import { findCommunities } from '@/appointment/catalogue';

/** @typedef {import('@/api/schema').components['schemas']['Community']} Community */

const PAUSE_MS = 250;
const LIMIT = 10;

/**
 * The communities that fit what is typed, once typing pauses.
 * @param {() => {q: string, stationId: number | ''}} wish
 */
export function useCommunities(wish) {
  const communities = shallowRef(/** @type {Community[] | undefined} */ (undefined));
  const more = ref(false);
  const searching = ref(false);
  const error = shallowRef(/** @type {unknown} */ (undefined));
  let latest = 0;

  async function search() {
    const mine = ++latest;
    const { q, stationId } = wish();
    communities.value = error.value = undefined;
    if (!q && !stationId) return;
    searching.value = true;
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    if (mine !== latest) return; // more was typed meanwhile
    try {
      const page = await findCommunities({ q: q || undefined, stationId: stationId || undefined, limit: LIMIT });
      if (mine !== latest) return;
      communities.value = page.items;
      more.value = page.next !== undefined;
    } catch (failure) {
      if (mine === latest) error.value = failure;
    } finally {
      if (mine === latest) searching.value = false;
    }
  }

  watch(wish, search, { immediate: true });
  return { communities, more, searching, error, search };
}
