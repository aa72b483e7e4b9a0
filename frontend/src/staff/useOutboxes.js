import { onScopeDispose, watch } from 'vue';
import { accessToken } from '@/identity/session';
import { useEvery } from '@/platform/useEvery';

const RETRY_MS = 15_000;

/**
 * Sends what was done without signal, on whatever page its officer is when there is one.
 * @param {{pending: {value: unknown[]}, flush: () => unknown}[]} outboxes
 */
export function useOutboxes(outboxes) {
  const retry = () => outboxes.forEach(({ pending, flush }) => pending.value.length > 0 && flush());
  window.addEventListener('online', retry);
  onScopeDispose(() => window.removeEventListener('online', retry));
  useEvery(RETRY_MS, retry);
  watch(accessToken, retry, { immediate: true }); // who signs in again does not wait for the next try
}
