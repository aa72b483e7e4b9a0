import { ref, shallowRef } from 'vue';

/**
 * Loads what a page shows, and says how that goes.
 * @template T
 * @param {() => Promise<T>} load
 */
export function useLoad(load) {
  const data = shallowRef(/** @type {T | undefined} */ (undefined));
  const error = shallowRef(/** @type {unknown} */ (undefined));
  const loading = ref(false);
  let latest = 0;

  async function reload() {
    const mine = ++latest;
    loading.value = true;
    error.value = undefined;
    try {
      const loaded = await load();
      if (mine === latest) data.value = loaded; // an older, slower answer must not replace a newer one
    } catch (failure) {
      if (mine === latest) error.value = failure;
    } finally {
      if (mine === latest) loading.value = false;
    }
  }

  reload();
  return { data, error, loading, reload };
}
