import { shallowRef } from 'vue';

/** @typedef {import('@/api/schema').components['schemas']['BookedAppointment']} BookedAppointment */

const KEY = 'doorstep.booked';

/** @returns {BookedAppointment | undefined} */
function stored() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '') || undefined;
  } catch {
    return undefined;
  }
}

/**
 * The visit just booked, with its token. The service tells the token once; the tab keeps it until it is closed, so that a
 * reload by mistake does not lock the resident out.
 */
export const booked = shallowRef(stored());

/** @param {BookedAppointment} visit */
export function keepBooked(visit) {
  booked.value = visit;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(visit));
  } catch {
    // Then a reload loses it; the page says to save the link first.
  }
}
