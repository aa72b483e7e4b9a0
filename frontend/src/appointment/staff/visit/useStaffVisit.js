import { onScopeDispose, ref, shallowRef } from 'vue';
import { ProblemError } from '@/platform/problem';
import { useEvery } from '@/platform/useEvery';
import { readTimeline, readVisit } from '../staffVisits';

/** @typedef {import('../staffVisits').VisitState} VisitState */
/** @typedef {import('@/api/schema').components['schemas']['Step']} Step */
/** @typedef {(etag: string) => Promise<VisitState>} Change */

const REFRESH_MS = 30_000;

/**
 * A visit that follows what happens to it, and takes changes.
 * @param {string} reference
 */
export function useStaffVisit(reference) {
  const state = shallowRef(/** @type {VisitState | undefined} */ (undefined));
  const timeline = shallowRef(/** @type {Step[]} */ ([]));
  const error = shallowRef(/** @type {unknown} */ (undefined));
  /** Why the last change was not made although the page is fine again: the key of a message. */
  const refused = ref('');
  let gone = false;
  onScopeDispose(() => (gone = true));

  async function refresh() {
    try {
      const fresh = await readVisit(reference, state.value?.etag);
      error.value = undefined;
      if (fresh && !gone) await show(fresh);
    } catch (failure) {
      error.value = failure;
    }
  }

  /** @param {VisitState} fresh */
  async function show(fresh) {
    state.value = fresh;
    timeline.value = await readTimeline(reference);
  }

  /**
   * Makes a change. When the visit is no longer what the change was based on, it is read again and the page says so:
   * the reader then sees what can be done now.
   * @param {Change} send @returns {Promise<void>}
   * @throws {unknown} everything else that went wrong, for the dialog to show
   */
  async function change(send) {
    refused.value = '';
    try {
      await show(await send(state.value?.etag ?? ''));
    } catch (failure) {
      const kind = failure instanceof ProblemError ? failure.kind : '';
      if (kind !== 'stale' && kind !== 'illegal-transition') throw failure;
      refused.value = `staffVisit.${kind}`;
      await refresh();
    }
  }

  useEvery(REFRESH_MS, refresh);
  refresh();

  return { state, timeline, error, refused, refresh, change };
}
