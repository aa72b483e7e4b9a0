import { reactive } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFormErrors } from '@/identity/useFormErrors';
import { useSubmit } from '@/platform/useSubmit';
import { blankForm, faultsOf, inputOf, POINTERS } from './eventForm';

/** @typedef {import('./eventForm').EventForm} EventForm */

/**
 * The form of an event: what is wrong with it, and sending it.
 * @param {Partial<EventForm>} start
 * @param {(body: import('../events').Schemas['EventInput']) => Promise<unknown>} send
 * @param {{more?: () => {field: string, message: string}[], refused?: (error: unknown) => Promise<boolean> | boolean}} [also]
 * `more`: what else is wrong; `refused`: whether the page itself dealt with a refusal
 */
export function useEventForm(start, send, { more, refused } = {}) {
  const { t } = useI18n();
  const form = reactive({ ...blankForm(), ...start });
  const faults = useFormErrors({ ...POINTERS, '/rule': 'frequency' });
  const { errors, errorOf } = faults;

  const { busy, submit } = useSubmit(async () => {
    const own = faultsOf(form).map(({ field, rule }) => ({ field, message: t(`planning.check.${field}.${rule}`) }));
    errors.value = [...own, ...(more?.() ?? [])];
    if (errors.value.length > 0) return;
    try {
      await send(inputOf(form));
    } catch (error) {
      if (!(await refused?.(error))) faults.refused(error);
    }
  });

  return { form, errors, errorOf, busy, submit };
}
