import { reactive, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFormErrors } from '@/identity/useFormErrors';
import { attemptFor } from '@/platform/idempotency';
import { useSubmit } from '@/platform/useSubmit';
import { blankCaller, faultsOf, inputOf } from './callerForm';
import { registerCaller } from './registrations';

/**
 * Registers somebody who calls. What they say lives in this page alone: the computer of a window is everybody's.
 * @param {string} reference of the event
 */
export function useRegisterCaller(reference) {
  const { t } = useI18n();
  const caller = reactive(blankCaller());
  const registered = shallowRef(/** @type {import('../events').Schemas['NewRegistration'] | undefined} */ (undefined));
  const { errors, errorOf, refused } = useFormErrors(
    Object.fromEntries(Object.keys(blankCaller()).map((name) => [`/${name}`, name])),
  );
  /** @type {import('@/platform/idempotency').Attempt | undefined} */
  let attempt;

  const { busy, submit } = useSubmit(async () => {
    errors.value = faultsOf(caller).map((field) => ({ field, message: t(`registrants.check.${field}`) }));
    if (errors.value.length > 0) return;
    const body = inputOf(caller);
    attempt = attemptFor(attempt, body);
    try {
      registered.value = await registerCaller(reference, body, attempt.key);
    } catch (error) {
      refused(error);
    }
  });

  function startAgain() {
    Object.assign(caller, blankCaller());
    registered.value = attempt = undefined;
  }

  return { caller, registered, errors, errorOf, busy, submit, startAgain };
}
