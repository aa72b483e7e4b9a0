import { computed, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { solveAhead } from '@/identity/challenge';
import { draft } from './draft';
import { check, isWrong, stepOf, STEPS } from './steps';

/** @typedef {import('./steps').Issue} Issue */

/** What the service found wrong when the visit was sent; the steps concerned show it beside their controls. */
export const remarks = shallowRef(/** @type {Issue[]} */ ([]));

/**
 * One page of the form: its errors, and the way on.
 * @param {import('./steps').Step} step
 */
export function useStep(step) {
  solveAhead();
  const { t } = useI18n();
  const router = useRouter();
  const issues = shallowRef(/** @type {Issue[]} */ ([]));

  /** @param {Issue} issue */
  const worded = ({ field, key, text }) => ({ field, message: text ?? t(key ?? '') });

  const errors = computed(() => issues.value.map(worded));

  /** What is wrong with a control; our own complaint goes as soon as it is put right. @param {string} field */
  function errorOf(field) {
    const found = [...issues.value, ...remarks.value].find((issue) => issue.field === field);
    return found && (found.text || isWrong(field, draft)) ? worded(found).message : undefined;
  }

  async function proceed() {
    issues.value = check(step, draft);
    if (issues.value.length > 0) return;
    remarks.value = remarks.value.filter(({ field }) => stepOf(field) !== step);
    await router.push({ name: `book-${STEPS[STEPS.indexOf(step) + 1]}` });
  }

  return { draft, issues, errors, errorOf, proceed };
}
