import { ref, shallowRef } from 'vue';
import { forgetTicket } from '@/appointment/rememberedVisits';
import { readTimeline, readVisit } from '@/appointment/visits';
import { ProblemError } from '@/platform/problem';
import { useEvery } from '@/platform/useEvery';
import { differences } from './differences';

/** @typedef {import('@/appointment/visits').VisitState} VisitState */
/** @typedef {import('@/api/schema').components['schemas']['Step']} Step */

const POLL_MS = 30_000;

/**
 * A visit that follows what happens to it: asked for again every half minute while somebody looks, and after every change.
 * @param {import('@/appointment/visits').Ticket} ticket
 */
export function useVisit(ticket) {
  const state = shallowRef(/** @type {VisitState | undefined} */ (undefined));
  const timeline = shallowRef(/** @type {Step[]} */ ([]));
  const error = shallowRef(/** @type {unknown} */ (undefined));
  const news = ref(/** @type {string[]} */ ([])); // what somebody else changed, as keys of messages

  async function refresh() {
    try {
      const fresh = await readVisit(ticket, state.value?.etag);
      error.value = undefined;
      if (!fresh) return;
      news.value = state.value ? differences(state.value.visit, fresh.visit) : [];
      await show(fresh);
    } catch (failure) {
      const gone = failure instanceof ProblemError && failure.kind === 'not-found';
      if (gone) forgetTicket(ticket);
      if (gone || !state.value) error.value = failure; // else who is reading keeps what is there until the next look
    }
  }

  /** @param {VisitState} fresh */
  async function show(fresh) {
    state.value = fresh;
    timeline.value = await readTimeline(ticket);
  }

  /**
   * Makes a change; when the visit is no longer what the change was based on, shows what it is now.
   * @param {(etag: string) => Promise<VisitState>} send
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

  useEvery(POLL_MS, refresh);
  refresh();

  return { state, timeline, error, news, refresh, change };
}
