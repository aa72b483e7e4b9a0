import { forgetTicket } from '@/appointment/rememberedVisits';
import { readTimeline, readVisit } from '@/appointment/visits';
import { useFollowed } from '@/platform/useFollowed';
import { differences } from './differences';

/** A visit that follows what happens to it. @param {import('@/appointment/visits').Ticket} ticket */
export const useVisit = (ticket) =>
  useFollowed({
    everyMs: 30_000,
    read: (knownEtag) => readVisit(ticket, knownEtag),
    readTimeline: () => readTimeline(ticket),
    differences: (before, now) => differences(before.visit, now.visit),
    forget: () => forgetTicket(ticket),
  });
