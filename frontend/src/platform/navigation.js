import { ref, shallowRef } from 'vue';

const PATIENCE_MS = 100;

/**
 * How going to another page goes: on a slow line its script takes a while, on a broken one it never comes.
 * @param {import('vue-router').Router} router
 */
export function followNavigation(router) {
  const pending = ref(false);
  const lost = shallowRef(/** @type {string | undefined} */ (undefined)); // the address that could not be opened

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const arrive = () => {
    clearTimeout(timer);
    pending.value = false;
  };

  router.beforeEach(() => {
    lost.value = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => (pending.value = true), PATIENCE_MS);
  });
  router.afterEach(arrive);
  router.onError((error, to) => {
    arrive();
    lost.value = to.fullPath;
  });

  return { pending, lost };
}
