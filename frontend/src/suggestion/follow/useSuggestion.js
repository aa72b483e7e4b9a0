import { useFollowed } from '@/platform/useFollowed';
import { forgetTicket } from '../rememberedSuggestions';
import { readSuggestion, readTimeline } from '../suggestions';
import { differences } from './differences';

/** @typedef {ReturnType<typeof useSuggestion>['change']} Change */

/** A suggestion that follows what becomes of it. @param {import('../suggestions').Ticket} ticket */
export const useSuggestion = (ticket) =>
  useFollowed({
    everyMs: 60_000,
    read: (knownEtag) => readSuggestion(ticket, knownEtag),
    readTimeline: () => readTimeline(ticket),
    differences: (before, now) => differences(before.suggestion, now.suggestion),
    forget: () => forgetTicket(ticket),
  });
