import { ref, shallowRef } from 'vue';
import { ProblemError } from '@/platform/problem';
import { useEvery } from '@/platform/useEvery';
import { forgetTicket } from '../rememberedSuggestions';
import { readSuggestion, readTimeline } from '../suggestions';
import { differences } from './differences';

/** @typedef {import('../suggestions').SuggestionState} SuggestionState */
/** @typedef {import('../suggestions').Schemas['SuggestionStep']} SuggestionStep */
/** @typedef {(send: (etag: string) => Promise<SuggestionState>) => Promise<void>} Change */

const POLL_MS = 60_000;

/**
 * A suggestion that follows what becomes of it: asked for again every minute while somebody looks, and after every change.
 * @param {import('../suggestions').Ticket} ticket
 */
export function useSuggestion(ticket) {
  const state = shallowRef(/** @type {SuggestionState | undefined} */ (undefined));
  const timeline = shallowRef(/** @type {SuggestionStep[]} */ ([]));
  const error = shallowRef(/** @type {unknown} */ (undefined));
  const news = ref(/** @type {string[]} */ ([])); // what somebody else changed, as keys of messages

  async function refresh() {
    try {
      const fresh = await readSuggestion(ticket, state.value?.etag);
      error.value = undefined;
      if (!fresh) return;
      news.value = state.value ? differences(state.value.suggestion, fresh.suggestion) : [];
      await show(fresh);
    } catch (failure) {
      const gone = failure instanceof ProblemError && failure.kind === 'not-found';
      if (gone) forgetTicket(ticket);
      if (gone || !state.value) error.value = failure; // else who is reading keeps what is there until the next look
    }
  }

  /** @param {SuggestionState} fresh */
  async function show(fresh) {
    state.value = fresh;
    timeline.value = await readTimeline(ticket);
  }

  /** Makes a change; when the suggestion is no longer what it was based on, shows what it is now. @type {Change} */
  async function change(send) {
    news.value = [];
    try {
      await show(await send(state.value?.etag ?? ''));
    } catch (failure) {
      if (failure instanceof ProblemError && ['stale', 'illegal-transition'].includes(failure.kind)) await refresh();
      throw failure;
    }
  }

  useEvery(POLL_MS, refresh);
  refresh();

  return { state, timeline, error, news, refresh, change };
}
