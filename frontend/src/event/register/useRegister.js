import { useRouter } from 'vue-router';
import { useProvenForm } from '@/identity/useProvenForm';
import { attemptFor } from '@/platform/idempotency';
import { register } from '../registrations';
import { clearDraft, draft } from './draft';
import { keepRegistered } from './registered';
import { check, issuesOf, isWrong, registrationInput } from './registrationInput';

/** @type {Record<string, import('@/identity/useProvenForm').Issue>} */
const REFUSALS = {
  duplicate: { field: 'phone', key: 'registering.duplicate' },
  'illegal-transition': { key: 'registering.closed' },
};

/**
 * Registers with what is in the draft, once per content however often it is tried, and keeps it when that fails.
 * @param {() => import('../events').Schemas['Event']} event read by the time somebody sends it
 */
export function useRegister(event) {
  const router = useRouter();

  return useProvenForm({
    check: () => check(draft),
    isWrong: (field) => isWrong(field, draft),
    issuesOf,
    notProven: 'registering.notProven',
    refusal: (kind) => REFUSALS[kind],
    async send(solution) {
      const wanted = event();
      const body = registrationInput(draft);
      const { key } = (draft.attempt = attemptFor(draft.attempt, { event: wanted.reference, ...body }));
      keepRegistered({ registration: await register(wanted.reference, body, key, solution), event: wanted });
    },
    async done() {
      await router.replace({ name: 'registered', params: { reference: event().reference } }); // "back" must not lead to a form that is done
      clearDraft();
    },
  });
}
