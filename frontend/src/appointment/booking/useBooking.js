import { shallowRef } from 'vue';
import { useRouter } from 'vue-router';
import { bookVisit } from '@/appointment/visits';
import { forgetSolution } from '@/identity/challenge';
import { isAboutTheProof, proven } from '@/identity/proof';
import { attemptFor } from '@/platform/idempotency';
import { explain, ProblemError } from '@/platform/problem';
import { useSubmit } from '@/platform/useSubmit';
import { keepBooked } from './booked';
import { bookingRequest, issuesOf } from './bookingRequest';
import { clearDraft, draft } from './draft';
import { check, STEPS } from './steps';
import { remarks } from './useStep';

/** @typedef {import('@/api/schema').components['schemas']['AvailableWindow']} AvailableWindow */

/**
 * Sends the draft, once per content however often it is tried, and sorts what may come back.
 * @param {import('vue').Ref<import('./steps').Issue[]>} issues what the page shows in its error summary
 */
export function useBooking(issues) {
  const router = useRouter();
  const alternatives = shallowRef(/** @type {AvailableWindow[] | undefined} */ (undefined));

  const { busy, submit } = useSubmit(async () => {
    issues.value = STEPS.flatMap((step) => check(step, draft));
    if (issues.value.length > 0) return;

    const body = bookingRequest(draft);
    const { key } = (draft.attempt = attemptFor(draft.attempt, body));
    try {
      keepBooked(await proven((solution) => bookVisit(body, key, solution)));
    } catch (error) {
      return refused(error);
    }
    forgetSolution();
    await router.replace({ name: 'booked' }); // "back" from there must not lead to a form that is done
    clearDraft();
  });

  /** @param {unknown} error */
  function refused(error) {
    const kind = error instanceof ProblemError ? error.kind : '';
    const problem = error instanceof ProblemError ? error.problem : {};
    if (isAboutTheProof(error)) {
      forgetSolution();
      issues.value = [{ key: 'booking.when.notProven' }];
    } else if (kind === 'window-full') {
      alternatives.value = problem.alternatives ?? [];
      draft.windowId = alternatives.value[0]?.windowId;
    } else if (kind === 'validation') {
      issues.value = remarks.value = issuesOf(problem.errors ?? []);
    } else {
      issues.value = [{ text: explain(error) }];
    }
  }

  return { busy, submit, alternatives };
}
