import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';
import { at } from '../events';

/** Who registered for an event, as staff deal with them. */

/** @typedef {import('../events').Schemas} Schemas */
/** @typedef {Schemas['Registration']} Registration */
/** @typedef {Schemas['RegistrationStatus']} Status */
/** @typedef {Schemas['RegistrantReveal']['reason']} RevealReason */

/** @param {string} reference */
const named = (reference) => ({ params: { path: { reference } } });

/** @param {{reference: string, status?: Status}} query @param {{limit: number, cursor?: string}} page */
export const listRegistrations = ({ reference, status }, page) =>
  bodyOf(
    staffApi.GET('/events/{reference}/registrations', {
      params: { path: { reference }, query: { ...(status && { status: [status] }), ...page } },
    }),
  );

/** @param {string} reference */
export const readTimeline = async (reference) =>
  (await bodyOf(staffApi.GET('/event-registrations/{reference}/timeline', named(reference)))).items;

/** Of exactly this telephone. @param {{reference: string, phone: string}} query @param {{limit: number, cursor?: string}} page */
export const findByPhone = ({ reference, phone }, page) =>
  bodyOf(
    staffApi.POST('/events/{reference}/registrations/searches', {
      params: { path: { reference }, query: page },
      body: { phone },
    }),
  );

/** @param {string} reference @param {Status} to */
export const moveRegistration = (reference, to) =>
  bodyOf(staffApi.POST('/event-registrations/{reference}/transitions', { ...at(reference), body: { to } }));

/** @param {string} reference @param {RevealReason} reason */
export const revealRegistrant = (reference, reason) =>
  bodyOf(staffApi.POST('/event-registrations/{reference}/reveals', { ...named(reference), body: { reason } }));

/** For somebody on the telephone. @param {string} reference of the event @param {Schemas['RegistrationInput']} body @param {string} key */
export const registerCaller = (reference, body, key) =>
  bodyOf(
    staffApi.POST('/events/{reference}/registrations', {
      params: { path: { reference }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
