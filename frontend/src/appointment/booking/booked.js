import { shallowRef } from 'vue';
import { tabMemory } from '@/platform/tabMemory';

/** @typedef {import('@/api/schema').components['schemas']['BookedAppointment']} BookedAppointment */

const KEY = 'doorstep.booked';

/**
 * The visit just booked, with its token. The service tells the token once; the tab keeps it until it is closed, so that a
 * reload by mistake does not lock the resident out.
 */
export const booked = shallowRef(/** @type {BookedAppointment | undefined} */ (tabMemory.read(KEY)));

/** @param {BookedAppointment} visit */
export function keepBooked(visit) {
  booked.value = visit;
  tabMemory.write(KEY, visit);
}
