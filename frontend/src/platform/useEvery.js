import { onScopeDispose } from 'vue';

/**
 * Does something again and again while somebody looks, and at once when they come back to the page.
 * @param {number} milliseconds @param {() => unknown} task
 */
export function useEvery(milliseconds, task) {
  const whenSeen = () => document.visibilityState === 'visible' && task();
  const timer = setInterval(whenSeen, milliseconds);
  document.addEventListener('visibilitychange', whenSeen);
  onScopeDispose(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', whenSeen);
  });
}
