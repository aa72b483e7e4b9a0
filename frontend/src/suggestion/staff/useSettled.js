import { onScopeDispose, watch } from 'vue';

/**
 * Does something with a text once nobody has typed for a moment.
 * @param {() => string} text @param {(settled: string) => unknown} task
 */
export function useSettled(text, task, milliseconds = 500) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  watch(
    text,
    (typed) => {
      clearTimeout(timer);
      timer = setTimeout(() => task(typed), milliseconds);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearTimeout(timer));
}
