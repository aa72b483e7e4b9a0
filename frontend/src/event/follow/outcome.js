/** @typedef {import('../events').Schemas} Schemas */

/** It may still lead to somebody coming. @type {Schemas['RegistrationStatus'][]} */
const ACTIVE = ['REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'CHECKED_IN'];
/** @type {Schemas['EventStatus'][]} */
const PLANNED = ['DRAFT', 'PUBLISHED', 'REGISTRATION_CLOSED', 'POSTPONED'];

/** Nothing more comes of it: who registered may be forgotten. @param {Schemas['Registration']} registration */
export const isOver = ({ status, eventStatus }) => !ACTIVE.includes(status) || !PLANNED.includes(eventStatus);

/** Whether it opens the door. @param {Schemas['Registration']} registration */
export const letsIn = ({ status, eventStatus }) =>
  status === 'CONFIRMED' && ['PUBLISHED', 'REGISTRATION_CLOSED', 'HELD'].includes(eventStatus);

/** @type {Schemas['RegistrationStatus'][]} */
const CHANGEABLE = ['REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED'];

/**
 * How many come can be changed as long as one can register.
 * @param {Schemas['Registration']} registration @param {Schemas['Event']} event @param {number} [now]
 */
export const canComeWithOthers = ({ status, eventStatus }, { registration, startsAt }, now = Date.now()) =>
  CHANGEABLE.includes(status) &&
  eventStatus === 'PUBLISHED' &&
  now < Math.min(Date.parse(registration?.closesAt ?? startsAt), Date.parse(startsAt));

/**
 * What to tell who registered: while it matters to them, that the event does not take place as announced comes before where they
 * stand themselves.
 * @param {Schemas['Registration']} registration
 * @returns {Schemas['RegistrationStatus'] | 'EVENT_POSTPONED' | 'EVENT_POSTPONED_OFFERED' | 'EVENT_CANCELLED' | 'EVENT_OVER'}
 */
export function outcomeOf({ status, eventStatus }) {
  if (status !== 'OFFER_EXPIRED' && (!ACTIVE.includes(status) || status === 'CHECKED_IN')) return status;
  if (status === 'OFFERED' && eventStatus === 'POSTPONED') return 'EVENT_POSTPONED_OFFERED';
  if (eventStatus === 'POSTPONED' || eventStatus === 'CANCELLED') return `EVENT_${eventStatus}`;
  if (eventStatus === 'CLOSED' || (eventStatus === 'HELD' && status !== 'CONFIRMED')) return 'EVENT_OVER';
  return status;
}
