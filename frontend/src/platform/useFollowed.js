import { ref, shallowRef } from 'vue';
import { ProblemError } from './problem';
import { useEvery } from './useEvery';

/**
 * A resident's record that follows what happens to it: asked for again while somebody looks, and after every change.
 * @template {{etag: string}} State the record, and the state a change is based on
 * @template Step
 * @param {object} record
 * @param {number} record.everyMs
 * @param {(knownEtag?: string) => Promise<State | undefined>} record.read nothing when it is still as known
 * @param {() => Promise<Step[]>} [record.readTimeline]
 * @param {(before: State, now: State) => string[]} record.differences what somebody else changed, as keys of messages
 * @param {() => void} record.forget when there is no such record any more
 */
export function useFollowed({ everyMs, read, readTimeline, differences, forget }) {
  const state = shallowRef(/** @type {State | undefined} */ (undefined));
  const timeline = shallowRef(/** @type {Step[]} */ ([]));
  const error = shallowRef(/** @type {unknown} */ (undefined));
  const news = ref(/** @type {string[]} */ ([]));

  async function refresh() {
    try {
      const fresh = await read(state.value?.etag);
      error.value = undefined;
      if (!fresh) return;
      news.value = state.value ? differences(state.value, fresh) : [];
      await show(fresh);
    } catch (failure) {
      const gone = failure instanceof ProblemError && failure.kind === 'not-found';
      if (gone) forget();
      if (gone || !state.value) error.value = failure; // else who is reading keeps what is there until the next look
    }
  }

  /** @param {State} fresh */
  async function show(fresh) {
    state.value = fresh;
    if (readTimeline) timeline.value = await readTimeline();
  }

  /**
   * Makes a change; when the record is no longer what the change was based on, shows what it is now.
   * @param {(etag: string) => Promise<State>} send
   */
  async function change(send) {
    news.value = [];
    try {
      await show(await send(state.value?.etag ?? ''));
    } catch (failure) {
      if (failure instanceof ProblemError && ['stale', 'illegal-transition'].includes(failure.kind)) await refresh();
      throw failure;
    }
  }

  useEvery(everyMs, refresh);
  refresh();

  return { state, timeline, error, news, refresh, change };
}
