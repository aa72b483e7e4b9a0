import { useRouter } from 'vue-router';
import { useProvenForm } from '@/identity/useProvenForm';
import { attemptFor } from '@/platform/idempotency';
import { handIn } from '../suggestions';
import { clearDraft, draft } from './draft';
import { keepHandedIn } from './handedIn';
import { check, issuesOf, isWrong, suggestionInput } from './suggestionInput';

/** Hands the draft in, once per content however often it is tried, and keeps it when that fails. */
export function useSuggest() {
  const router = useRouter();

  return useProvenForm({
    check: () => check(draft),
    isWrong: (field) => isWrong(field, draft),
    issuesOf,
    notProven: 'suggest.notProven',
    async send(solution) {
      const body = suggestionInput(draft);
      const { key } = (draft.attempt = attemptFor(draft.attempt, body));
      keepHandedIn(await handIn(body, key, solution));
    },
    async done() {
      await router.replace({ name: 'suggested' }); // "back" from there must not lead to a form that is done
      clearDraft();
    },
  });
}
