import { ref } from 'vue';
import { memory } from '@/platform/preferences';

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/**
 * What this phone keeps of a visit, and only when its owner ticked the box: whoever holds the phone can open the visit.
 * @typedef {{reference: string, token: string, service: Schemas['LocalText'], startsAt: string, endsAt: string}} RememberedVisit
 */

const KEY = 'doorstep.visits';

/** @returns {RememberedVisit[]} */
function read() {
  try {
    return JSON.parse(memory.read(KEY) ?? '[]');
  } catch {
    return [];
  }
}

export const rememberedVisits = ref(read());

/** @param {RememberedVisit[]} visits */
function keep(visits) {
  rememberedVisits.value = visits;
  memory.write(KEY, JSON.stringify(visits));
}

/** @param {string} reference */
export const isRemembered = (reference) => rememberedVisits.value.some((visit) => visit.reference === reference);

/** @param {string} reference */
export const forget = (reference) => keep(rememberedVisits.value.filter((visit) => visit.reference !== reference));

/** The service no longer knows this way in: old visits are forgotten there, too. @param {{reference: string, token: string}} ticket */
export const forgetTicket = ({ reference, token }) =>
  keep(rememberedVisits.value.filter((visit) => visit.reference !== reference || visit.token !== token));

/** @param {Schemas['Appointment']} visit @param {string} token */
export function remember({ reference, service, window }, token) {
  const others = rememberedVisits.value.filter((visit) => visit.reference !== reference);
  keep([{ reference, token, service: service.name, startsAt: window.startsAt, endsAt: window.endsAt }, ...others]);
}
