import { ref, shallowRef } from 'vue';

/**
 * Sends something once at a time: a second tap while the first is under way does nothing.
 * @template {unknown[]} A
 * @param {(...args: A) => Promise<void>} send
 */
export function useSubmit(send) {
  const busy = ref(false);
  const error = shallowRef(/** @type {unknown} */ (undefined));

  /** @param {A} args */
  async function submit(...args) {
    if (busy.value) return;
    busy.value = true;
    error.value = undefined;
    try {
      await send(...args);
    } catch (failure) {
      error.value = failure;
    } finally {
      busy.value = false;
    }
  }

  return { busy, error, submit };
}
