import { nextTick, reactive, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFormErrors } from '@/identity/useFormErrors';
import { attemptFor } from '@/platform/idempotency';
import { tabMemory } from '@/platform/tabMemory';
import { useSubmit } from '@/platform/useSubmit';
import { raise } from './contributions';
import { faultsOf } from './standing';

const REMEMBERED = 'raised';
const FIELDS = { '/text': 'raised-text', '/ownerId': 'raised-ownerId', '/dueOn': 'raised-dueOn' };

/**
 * One entry after the other: kind, owner and day stay for the next one, the words do not.
 * @param {string} reference of the event @param {() => unknown} raised
 */
export function useRaising(reference, raised) {
  const { t } = useI18n();
  const draft = reactive({
    kind: /** @type {'PROBLEM' | 'OPINION'} */ ('OPINION'),
    ownerId: /** @type {number | ''} */ (''),
    dueOn: '',
    ...tabMemory.read(REMEMBERED),
    text: '',
  });
  const count = ref(0);
  const { errors, errorOf, refused } = useFormErrors(FIELDS);
  /** @type {import('@/platform/idempotency').Attempt | undefined} */
  let attempt;

  const { busy, submit } = useSubmit(async () => {
    errors.value = faultsOf(draft).map((name) => ({ field: `raised-${name}`, message: t(`raised.missing.${name}`) }));
    if (errors.value.length > 0) return;
    const { kind, text, ownerId, dueOn } = draft;
    const body = { kind, text: text.trim(), ...(kind === 'PROBLEM' && { ownerId: Number(ownerId), dueOn }) };
    attempt = attemptFor(attempt, body);
    try {
      await raise(reference, body, attempt.key);
    } catch (error) {
      return refused(error);
    }
    attempt = undefined; // the same words, said by the next one, are another entry
    tabMemory.write(REMEMBERED, { kind, ownerId, dueOn });
    draft.text = '';
    count.value++;
    raised();
    await nextTick();
    document.getElementById('raised-text')?.focus();
  });

  return { draft, count, errors, errorOf, busy, submit };
}
