import { ref } from 'vue';

/**
 * What a rota page is adding or removing, and what it changed last.
 * @template T
 * @param {() => void} reload
 */
export function useChanges(reload) {
  const adding = ref(false);
  const removing = ref(/** @type {T | undefined} */ (undefined));
  const changed = ref('');

  /** A change is told, and the page is drawn anew. @param {string} what */
  function done(what) {
    changed.value = what;
    adding.value = false;
    removing.value = undefined;
    reload();
  }

  return { adding, removing, changed, done };
}
