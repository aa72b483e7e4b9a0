import { shallowRef } from 'vue';
import { tabMemory } from './tabMemory';

/**
 * What the service tells once: a record just made, with its token. The tab keeps it until it is closed, so that a reload by
 * mistake does not lock the resident out.
 * @template T
 * @param {string} key
 */
export function keptInTab(key) {
  const kept = shallowRef(/** @type {T | undefined} */ (tabMemory.read(key)));

  return {
    kept,
    /** @param {T} record */
    keep(record) {
      kept.value = record;
      tabMemory.write(key, record);
    },
  };
}
