import { onScopeDispose, watch } from 'vue';
import { account } from '@/identity/session';
import { useEvery } from '@/platform/useEvery';
import { outbox } from './outbox';

const RETRY_MS = 15_000;

/** Sends what was done without signal, on whatever page its officer is when there is one. */
export function useOutbox() {
  const retry = () => outbox.pending.value.length > 0 && outbox.flush();
  window.addEventListener('online', retry);
  onScopeDispose(() => window.removeEventListener('online', retry));
  useEvery(RETRY_MS, retry);
  watch(() => account.value?.id, retry, { immediate: true });
}
