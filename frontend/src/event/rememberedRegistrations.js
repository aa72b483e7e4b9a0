import { rememberedTickets } from '@/platform/rememberedTickets';

/** @typedef {import('./events').Schemas} Schemas */
/** @typedef {{reference: string, token: string, title: Schemas['LocalText'], startsAt: string, endsAt: string}} RememberedRegistration */

/** @type {ReturnType<typeof rememberedTickets<RememberedRegistration>>} */
const registrations = rememberedTickets('doorstep.registrations');

export const { remembered: rememberedRegistrations, isRemembered, forget, forgetTicket } = registrations;

/** @param {import('@/platform/rememberedTickets').Ticket} ticket @param {Schemas['Event']} event */
export const remember = ({ reference, token }, { title, startsAt, endsAt }) =>
  registrations.remember({ reference, token, title, startsAt, endsAt });
