import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';

/** The door of an event: who is expected, and who came. */

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {Schemas['Attendee']} Attendee */
/** @typedef {Schemas['CheckInOutcome']} Outcome */
/** @typedef {Schemas['SeenAtTheDoor']} Seen */

/** @param {string} reference */
const of = (reference) => ({ params: { path: { reference } } });

/** @param {string} reference */
export const listAttendees = async (reference) =>
  (await bodyOf(staffApi.GET('/events/{reference}/attendees', of(reference)))).items;

/** Places that nobody holds, not even an offer. @param {string} reference */
export const countRemaining = async (reference) =>
  (await bodyOf(staffApi.GET('/events/{reference}/availability', of(reference)))).remaining;

/** With what this clock says, which may be hours off. @param {string} reference @param {Seen[]} items */
export async function checkIn(reference, items) {
  const body = { sentAt: new Date().toISOString(), items };
  return (await bodyOf(staffApi.POST('/events/{reference}/check-ins', { ...of(reference), body }))).items;
}

/** @param {string} reference of a registration */
export const readRegistration = (reference) => bodyOf(staffApi.GET('/event-registrations/{reference}', of(reference)));

/** Who was let in by mistake is expected again; who walked in by mistake was not there. @param {Attendee} party */
export const takeBack = ({ reference, status }) =>
  bodyOf(
    staffApi.POST('/event-registrations/{reference}/transitions', {
      ...of(reference),
      body: { to: status === 'WALK_IN' ? 'CANCELLED' : 'CONFIRMED' },
    }),
  );
