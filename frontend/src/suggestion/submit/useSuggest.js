import { shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { forgetSolution, solveAhead } from '@/identity/challenge';
import { isAboutTheProof, proven } from '@/identity/proof';
import { attemptFor } from '@/platform/idempotency';
import { explain, ProblemError } from '@/platform/problem';
import { useSubmit } from '@/platform/useSubmit';
import { handIn } from '../suggestions';
import { clearDraft, draft } from './draft';
import { keepHandedIn } from './handedIn';
import { check, issuesOf, isWrong, suggestionInput } from './suggestionInput';

/** @typedef {import('./suggestionInput').Issue} Issue */

/** Hands the draft in, once per content however often it is tried, and keeps it when that fails. */
export function useSuggest() {
  solveAhead();
  const { t } = useI18n();
  const router = useRouter();
  const issues = shallowRef(/** @type {Issue[]} */ ([]));

  const { busy, submit } = useSubmit(async () => {
    issues.value = check(draft);
    if (issues.value.length > 0) return;

    const body = suggestionInput(draft);
    const { key } = (draft.attempt = attemptFor(draft.attempt, body));
    try {
      keepHandedIn(await proven((solution) => handIn(body, key, solution)));
    } catch (error) {
      return refused(error);
    }
    forgetSolution();
    await router.replace({ name: 'suggested' }); // "back" from there must not lead to a form that is done
    clearDraft();
  });

  /** @param {unknown} error */
  function refused(error) {
    if (isAboutTheProof(error)) {
      forgetSolution();
      issues.value = [{ key: 'suggest.notProven' }];
    } else if (error instanceof ProblemError && error.kind === 'validation') {
      issues.value = issuesOf(error.problem.errors ?? []);
    } else {
      issues.value = [{ text: explain(error) }];
    }
  }

  /** @param {Issue} issue */
  const worded = ({ field, key, text }) => ({ field, message: text ?? t(key ?? '') });

  /** What is wrong with a control; our own complaint goes as soon as it is put right. @param {string} field */
  function errorOf(field) {
    const found = issues.value.find((issue) => issue.field === field);
    return found && (found.text || isWrong(field, draft)) ? worded(found).message : undefined;
  }

  return { issues, worded, errorOf, busy, submit };
}
