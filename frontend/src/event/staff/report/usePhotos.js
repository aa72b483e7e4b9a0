import { onScopeDispose, shallowReactive, watch } from 'vue';
import { readPhoto } from './report';

/**
 * The pictures behind the labels of a report, as addresses that a page can show.
 * @param {string} reference of the event @param {() => import('../events').Schemas['EventPhoto'][]} labels
 */
export function usePhotos(reference, labels) {
  /** @type {Map<number, string>} */
  const addresses = shallowReactive(new Map());
  let gone = false;

  watch(
    labels,
    async (photos) => {
      for (const { id } of photos) {
        if (addresses.has(id)) continue;
        try {
          const picture = await readPhoto(reference, id); // one at a time: the line may be slow, and the first are seen first
          if (gone) return;
          addresses.set(id, URL.createObjectURL(picture));
        } catch {
          // Its name still stands there, and the next look at the report tries again.
        }
      }
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    gone = true;
    addresses.forEach((address) => URL.revokeObjectURL(address));
  });
  return addresses;
}
