import { ref, shallowRef } from 'vue';
import { explain } from '@/platform/problem';
import { faultOf } from '@/platform/upload';
import { addPhoto, PHOTO_TYPES } from './report';

/** @typedef {{name: string, why: string}} NotTaken */

/**
 * Several photographs, sent one after the other: one that is refused does not keep the others from being added.
 * @param {string} reference of the event @param {(fault: string) => string} say
 */
export function useUploads(reference, say) {
  const done = ref(0);
  const total = ref(0);
  const notTaken = shallowRef(/** @type {NotTaken[]} */ ([]));

  /** @param {File[]} files */
  async function upload(files) {
    /** @type {NotTaken[]} */
    const refused = [];
    done.value = 0;
    total.value = files.length;
    for (const file of files) {
      const fault = faultOf(file, PHOTO_TYPES);
      if (fault) refused.push({ name: file.name, why: say(fault) });
      else await addPhoto(reference, file).catch((error) => refused.push({ name: file.name, why: explain(error) }));
      done.value++;
    }
    total.value = 0;
    notTaken.value = refused;
  }

  return { done, total, notTaken, upload };
}
