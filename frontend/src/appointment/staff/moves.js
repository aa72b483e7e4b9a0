/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {Schemas['AppointmentStatus']} Status */
/** @typedef {Schemas['ReasonCode']} ReasonCode */

/**
 * Which coded reasons staff may give for a move; the contract lists them at `ReasonCode`. A move without an entry takes none.
 * @type {Partial<Record<Status, ReasonCode[]>>}
 */
const REASONS = {
  CANCELLED: ['RESIDENT_ASKED', 'STAFF_SHORTAGE', 'EMERGENCY', 'OTHER'],
  REJECTED: ['NOT_ELIGIBLE', 'OUTSIDE_SERVICE', 'REPEATED_REQUEST', 'OTHER'],
  BOOKED: ['OFFICER_ABSENT', 'OVERRUN', 'OTHER'],
  NO_ONE_HOME: ['DOOR_NOT_ANSWERED', 'ADDRESS_NOT_FOUND', 'RESIDENT_AWAY'],
  UNABLE: ['DOCUMENTS_MISSING', 'NOT_ELIGIBLE', 'EQUIPMENT_FAILED', 'RESIDENT_UNWELL', 'OTHER'],
};

/** @param {Status} to @returns {ReasonCode[]} */
export const reasonsFor = (to) => REASONS[to] ?? [];

/** @type {Schemas['Outcome'][]} */
const OUTCOMES = ['FINISHED', 'ACCEPTED', 'ADVISED'];

/** @param {Status} to */
export const outcomesFor = (to) => (to === 'COMPLETED' ? OUTCOMES : []);

/** Whether a move asks something first; the others are done with one tap. @param {Status} to */
export const asksFirst = (to) => reasonsFor(to).length > 0 || outcomesFor(to).length > 0;

/** The move an officer makes most often from here. @type {Status[]} */
const ONWARD = ['EN_ROUTE', 'ARRIVED', 'COMPLETED'];

/** Other ways a visit may end at the door. @type {Status[]} */
const AT_THE_DOOR = ['NO_ONE_HOME', 'UNABLE'];

/** @param {Status[]} next what the service offers */
export const onward = (next) => ONWARD.find((to) => next.includes(to));

/** @param {Status[]} next */
export const atTheDoor = (next) => AT_THE_DOOR.filter((to) => next.includes(to));

/** Moves of the station, the mildest first. @param {Status[]} next @returns {Status[]} */
export const byTheStation = (next) =>
  /** @type {Status[]} */ (['BOOKED', 'REJECTED', 'CANCELLED']).filter((to) => next.includes(to));

/**
 * An officer may be named for a visit that waits for one; whoever may send an assigned visit back to waiting may also name
 * another officer for it.
 * @param {{status: Status, next: Status[]}} visit
 */
export const assignable = ({ status, next }) =>
  next.includes('ASSIGNED') || (status === 'ASSIGNED' && next.includes('BOOKED'));

/** Nothing was achieved at the door, so the resident may need another visit. @param {Status} status */
export const maybeFollowed = (status) => status === 'NO_ONE_HOME' || status === 'UNABLE';
