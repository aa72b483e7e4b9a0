import { useFollowed } from '@/platform/useFollowed';
import { readRegistration } from '../registrations';
import { forgetTicket } from '../rememberedRegistrations';
import { differences } from './differences';

/** @typedef {ReturnType<typeof useRegistration>['change']} Change */

/** A registration that follows what becomes of it and of its event. @param {import('../registrations').Ticket} ticket */
export const useRegistration = (ticket) =>
  useFollowed({
    everyMs: 30_000,
    read: (knownEtag) => readRegistration(ticket, knownEtag),
    differences,
    forget: () => forgetTicket(ticket),
  });
