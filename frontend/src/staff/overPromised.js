import { ref } from 'vue';
import { listOverPromised } from '@/appointment/staff/staffVisits';

/** How many windows promise more than can be done; shown in the navigation of whoever can do something about it. */
export const overPromisedCount = ref(0);

/** A badge is no place for an error: when the line drops, the last known number stays. */
export async function countOverPromised() {
  try {
    overPromisedCount.value = (await listOverPromised()).items.length;
  } catch {
    // The page itself says what is wrong.
  }
}
