import { reactive, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { attemptFor } from '@/platform/idempotency';
import { explain, ProblemError } from '@/platform/problem';
import { useSubmit } from '@/platform/useSubmit';
import { recordSuggestion } from '../suggestions';
import { blankDraft, faultsOf, fieldAt, inputOf, nextLine } from './recording';

/** @typedef {import('../suggestions').Schemas['SubmittedSuggestion']} Recorded */

/** A suggestion written down for somebody. It lives in this page alone: the computer of a window is everybody's. */
export function useRecording() {
  const { t } = useI18n();
  const draft = reactive(blankDraft());
  const recorded = shallowRef(/** @type {Recorded | undefined} */ (undefined));
  const errors = shallowRef(/** @type {{field?: string, message: string}[]} */ ([]));
  /** @type {import('@/platform/idempotency').Attempt | undefined} */
  let attempt;

  const { busy, submit } = useSubmit(async () => {
    errors.value = faultsOf(draft).map((field) => ({ field, message: t(`recording.check.${field}`) }));
    if (errors.value.length > 0) return;
    const body = inputOf(draft);
    attempt = attemptFor(attempt, body);
    try {
      recorded.value = await recordSuggestion(body, attempt.key);
    } catch (error) {
      refused(error);
    }
  });

  /** @param {unknown} error */
  function refused(error) {
    const remarks = error instanceof ProblemError ? error.problem.errors : undefined;
    errors.value = remarks
      ? remarks.map(({ pointer, detail }) => ({ field: fieldAt(pointer), message: detail }))
      : [{ message: explain(error) }];
  }

  /** @param {string} field */
  const errorOf = (field) => errors.value.find((error) => error.field === field)?.message;

  /** @param {import('./recording').Draft} fresh */
  function startWith(fresh) {
    Object.assign(draft, fresh);
    recorded.value = attempt = undefined;
  }

  return {
    draft,
    recorded,
    errors,
    errorOf,
    busy,
    submit,
    goOn: () => startWith(nextLine(draft)),
    startAgain: () => startWith(blankDraft()),
  };
}
