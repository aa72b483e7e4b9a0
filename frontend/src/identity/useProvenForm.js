import { shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { explain, ProblemError } from '@/platform/problem';
import { useSubmit } from '@/platform/useSubmit';
import { forgetSolution, solveAhead } from './challenge';
import { isAboutTheProof, proven } from './proof';

/** @typedef {import('@/api/schema').components['schemas']['FieldError']} FieldError */
/**
 * Something to put right: which control, and what to do about it, as the key of a message or in the service's words.
 * @typedef {{field?: string, key?: string, text?: string}} Issue
 */

/**
 * A form of somebody without an account: what is wrong with it shows before it is sent, it goes with the proof that a person
 * sends it, and what was typed stays when that fails.
 * @param {object} form
 * @param {() => Issue[]} form.check by the contract's rules
 * @param {(field: string) => boolean} form.isWrong whether a control still is
 * @param {(errors: FieldError[]) => Issue[]} form.issuesOf finds the controls of the service's remarks
 * @param {(solution: string) => Promise<void>} form.send
 * @param {() => Promise<unknown>} form.done
 * @param {string} form.notProven key of what to say to who could not prove it
 * @param {(kind: string) => Issue | undefined} [form.refusal] our own words for a problem of this kind
 */
export function useProvenForm({ check, isWrong, issuesOf, send, done, notProven, refusal }) {
  solveAhead();
  const { t } = useI18n();
  const issues = shallowRef(/** @type {Issue[]} */ ([]));

  const { busy, submit } = useSubmit(async () => {
    issues.value = check();
    if (issues.value.length > 0) return;
    try {
      await proven(send);
    } catch (error) {
      return refused(error);
    }
    forgetSolution();
    await done();
  });

  /** @param {unknown} error */
  function refused(error) {
    if (isAboutTheProof(error)) {
      forgetSolution();
      issues.value = [{ key: notProven }];
    } else if (error instanceof ProblemError && error.kind === 'validation') {
      issues.value = issuesOf(error.problem.errors ?? []);
    } else {
      issues.value = [(error instanceof ProblemError && refusal?.(error.kind)) || { text: explain(error) }];
    }
  }

  /** @param {Issue} issue */
  const worded = ({ field, key, text }) => ({ field, message: text ?? t(key ?? '') });

  /** What is wrong with a control; our own complaint goes as soon as it is put right. @param {string} field */
  function errorOf(field) {
    const found = issues.value.find((issue) => issue.field === field);
    return found && (found.text || isWrong(field)) ? worded(found).message : undefined;
  }

  return { issues, worded, errorOf, busy, submit };
}
