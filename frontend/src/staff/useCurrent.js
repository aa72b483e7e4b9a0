import { onScopeDispose, ref, shallowRef } from 'vue';
import { isOutdated } from '@/platform/problem';
import { useEvery } from '@/platform/useEvery';

const REFRESH_MS = 30_000;

/**
 * One record that follows what happens to it, and takes changes.
 * @template {{etag: string}} State the record, and what a change of it is based on
 * @template {State} Whole the same with what else the page shows of it
 * @param {{read: (knownEtag?: string) => Promise<State | undefined>, complete: (fresh: State) => Promise<Whole>}} source
 * `read` gives nothing while it is still as known
 */
export function useCurrent({ read, complete }) {
  const state = shallowRef(/** @type {Whole | undefined} */ (undefined));
  const error = shallowRef(/** @type {unknown} */ (undefined));
  const changing = ref(false);
  let gone = false;
  onScopeDispose(() => (gone = true));

  /** @param {boolean} [whole] also when it looks the same */
  async function refresh(whole) {
    try {
      const fresh = await read(whole ? undefined : state.value?.etag);
      error.value = undefined;
      if (fresh && !gone) state.value = await complete(fresh);
    } catch (failure) {
      error.value = failure;
    }
  }

  /**
   * Makes a change. When the record is no longer what the change was based on, it is read again before the failure is
   * thrown: the dialog keeps what was typed, and sending it once more is based on what is there now.
   * @param {(etag: string) => Promise<State>} send @throws {unknown} whatever went wrong, for the page or the dialog to show
   */
  async function change(send) {
    changing.value = true;
    try {
      state.value = await complete(await send(state.value?.etag ?? ''));
    } catch (failure) {
      if (isOutdated(failure)) await refresh();
      throw failure;
    } finally {
      changing.value = false;
    }
  }

  useEvery(REFRESH_MS, () => !changing.value && refresh());
  refresh();

  return { state, error, refresh, change };
}
