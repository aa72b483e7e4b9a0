import { ref, shallowRef } from 'vue';
import { listWindows } from '@/appointment/catalogue';
import { reschedule } from '@/appointment/visits';
import { ProblemError } from '@/platform/problem';
import { useSubmit } from '@/platform/useSubmit';

/** @typedef {import('@/api/schema').components['schemas']} Schemas */

/**
 * Another window for a visit: the ones to choose from, and the change itself.
 * @param {import('vue').Ref<Schemas['Appointment'] | undefined>} visit
 * @param {import('@/appointment/visits').Ticket} ticket
 * @param {ReturnType<typeof import('./useVisit').useVisit>['change']} change
 * @param {import('vue').Ref<number | undefined>} windowId
 * @param {() => unknown} done
 */
export function useReschedule(visit, ticket, change, windowId, done) {
  const windows = shallowRef(/** @type {Schemas['AvailableWindow'][] | undefined} */ (undefined));
  const problem = shallowRef(/** @type {unknown} */ (undefined));
  const full = ref(false);
  const missing = ref(false);

  async function load() {
    if (!visit.value) return;
    const { service, community, window } = visit.value;
    problem.value = undefined;
    try {
      const found = await listWindows(service.code, community.id);
      windows.value = found.filter(({ windowId, available }) => available && windowId !== window.id);
    } catch (failure) {
      problem.value = failure;
    }
  }

  const { busy, submit } = useSubmit(async () => {
    const wanted = windowId.value;
    missing.value = !wanted;
    if (!wanted) return document.getElementById('window')?.focus();
    full.value = false;
    problem.value = undefined;
    try {
      await change((etag) => reschedule(ticket, etag, wanted));
      done();
    } catch (failure) {
      if (failure instanceof ProblemError && failure.kind === 'window-full') offer(failure.problem.alternatives ?? []);
      else problem.value = failure;
    }
  });

  /** Somebody was faster: the next windows stand in place of the list. @param {Schemas['AvailableWindow'][]} alternatives */
  function offer(alternatives) {
    full.value = true;
    windows.value = alternatives;
    windowId.value = alternatives[0]?.windowId;
  }

  return { windows, full, problem, busy, missing, submit, load };
}
