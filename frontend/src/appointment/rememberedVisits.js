import { rememberedTickets } from '@/platform/rememberedTickets';

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {{reference: string, token: string, service: Schemas['LocalText'], startsAt: string, endsAt: string}} RememberedVisit */

/** @type {ReturnType<typeof rememberedTickets<RememberedVisit>>} */
const visits = rememberedTickets('doorstep.visits');

export const { remembered: rememberedVisits, isRemembered, forget, forgetTicket } = visits;

/** @param {Schemas['Appointment']} visit @param {string} token */
export const remember = ({ reference, service, window }, token) =>
  visits.remember({ reference, token, service: service.name, startsAt: window.startsAt, endsAt: window.endsAt });
