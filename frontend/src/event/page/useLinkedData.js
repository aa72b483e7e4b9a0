import { onScopeDispose, watch } from 'vue';
import { language } from '@/platform/preferences';
import { readLinkedData } from '../events';

/**
 * Tells search engines about an event, in the head of its page for as long as that is open. Nobody who reads the page misses it,
 * so a failure is not spoken of. It is data, which the policy of the pages lets through and no browser runs.
 * @param {string} reference
 */
export function useLinkedData(reference) {
  const block = document.createElement('script');
  block.type = 'application/ld+json';
  let open = true;

  async function show() {
    const data = await readLinkedData(reference).catch(() => undefined);
    if (!data || !open) return;
    block.textContent = JSON.stringify(data);
    document.head.append(block);
  }

  watch(language, show, { immediate: true });
  onScopeDispose(() => {
    open = false;
    block.remove();
  });
}
