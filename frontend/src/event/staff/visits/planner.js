import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';
import { dayOf } from '@/platform/time';
import { recordsAt } from '@/staff/records/recordsAt';

/** When a station could visit whom, and the terms and festivals that this goes by. */

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {Schemas['VisitSuggestion']} Suggestion */
/** @typedef {Suggestion & {startsAt: string, endsAt: string}} Timed */

/** @param {{stationId: number, until: string}} query */
export const suggestVisits = async (query) =>
  (await bodyOf(staffApi.GET('/visit-suggestions', { params: { query } }))).items;

/** @param {Suggestion} suggestion @returns {suggestion is Timed} */
const hasTime = (suggestion) => Boolean(suggestion.startsAt && suggestion.endsAt);

/** The days on which there is somebody to visit, in order. @param {Suggestion[]} suggestions */
export function byDay(suggestions) {
  /** @type {{day: string, visits: Timed[]}[]} */
  const days = [];
  const inOrder = suggestions.filter(hasTime).sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  for (const visit of inOrder) {
    const day = dayOf(visit.startsAt);
    const last = days[days.length - 1];
    if (last && last.day === day) last.visits.push(visit);
    else days.push({ day, visits: [visit] });
  }
  return days;
}

/** @type {Suggestion['rule'][]} */
const RULES = ['TERM_START', 'AFTER_FESTIVAL', 'AFTER_HOURS', 'WEEKEND'];

/** For whom there is no time left, by what suits them. @param {Suggestion[]} suggestions */
export const withoutTime = (suggestions) =>
  RULES.map((rule) => ({ rule, visits: suggestions.filter((one) => one.rule === rule && !hasTime(one)) })).filter(
    ({ visits }) => visits.length > 0,
  );

/** Households are talked to; there is no kind of event for one community's doors. */
const KIND_OF = /** @type {const} */ ({
  AFTER_HOURS: 'ENTERPRISE_VISIT',
  WEEKEND: 'ENTERPRISE_VISIT',
  TERM_START: 'CAMPUS_VISIT',
  AFTER_FESTIVAL: 'TALK',
});

/** What the visit is to be as an event. @param {Timed} visit @param {number} stationId @param {string} title */
export const eventOf = ({ rule, id, startsAt, endsAt }, stationId, title) => ({
  kind: KIND_OF[rule],
  stationId,
  profileId: rule === 'AFTER_FESTIVAL' ? undefined : id,
  startsAt,
  endsAt,
  title,
});

export const seasons = recordsAt('/seasons');
