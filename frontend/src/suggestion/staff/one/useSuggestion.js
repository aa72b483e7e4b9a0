import { onScopeDispose, ref, shallowRef } from 'vue';
import { isOutdated } from '@/platform/problem';
import { useEvery } from '@/platform/useEvery';
import { readSuggestion, readSuggestionTimeline } from '../suggestions';

/** @typedef {import('../suggestions').SuggestionState} SuggestionState */
/** @typedef {import('../suggestions').Schemas['SuggestionStep']} Step */
/** @typedef {(reference: string, etag: string) => Promise<SuggestionState>} Change */

const REFRESH_MS = 30_000;

/**
 * A suggestion that follows what happens to it, and takes changes.
 * @param {string} reference
 */
export function useSuggestion(reference) {
  const state = shallowRef(/** @type {SuggestionState | undefined} */ (undefined));
  const timeline = shallowRef(/** @type {Step[]} */ ([]));
  const error = shallowRef(/** @type {unknown} */ (undefined));
  const changing = ref(false);
  let gone = false;
  onScopeDispose(() => (gone = true));

  /** @param {boolean} [whole] also when it looks the same */
  async function refresh(whole) {
    try {
      const fresh = await readSuggestion(reference, whole ? undefined : state.value?.etag);
      error.value = undefined;
      if (fresh && !gone) await show(fresh);
    } catch (failure) {
      error.value = failure;
    }
  }

  /** @param {SuggestionState} fresh */
  async function show(fresh) {
    state.value = fresh;
    timeline.value = await readSuggestionTimeline(reference);
  }

  /**
   * Makes a change. When the suggestion is no longer what the change was based on, it is read again before the failure is
   * thrown: the dialog keeps what was typed, and sending it once more is based on what is there now.
   * @param {Change} send @throws {unknown} whatever went wrong, for the page or the dialog to show
   */
  async function change(send) {
    changing.value = true;
    try {
      await show(await send(reference, state.value?.etag ?? ''));
    } catch (failure) {
      if (isOutdated(failure)) await refresh();
      throw failure;
    } finally {
      changing.value = false;
    }
  }

  useEvery(REFRESH_MS, () => !changing.value && refresh());
  refresh();

  return { state, timeline, error, refresh, change };
}
