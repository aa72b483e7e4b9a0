import { computed } from 'vue';
import { useCurrent } from '@/staff/useCurrent';
import { readSuggestion, readSuggestionTimeline } from '../suggestions';

/** @typedef {import('../suggestions').SuggestionState} SuggestionState */
/** @typedef {import('../suggestions').Schemas['SuggestionStep']} Step */
/** @typedef {(reference: string, etag: string) => Promise<SuggestionState>} Change */

/**
 * A suggestion that follows what happens to it, and takes changes.
 * @param {string} reference
 */
export function useSuggestion(reference) {
  const current = useCurrent({
    read: (knownEtag) => readSuggestion(reference, knownEtag),
    complete: async (fresh) => ({ ...fresh, timeline: await readSuggestionTimeline(reference) }),
  });
  const timeline = computed(() => current.state.value?.timeline ?? []);
  /** @param {Change} send */
  const change = (send) => current.change((etag) => send(reference, etag));
  return { ...current, timeline, change };
}
