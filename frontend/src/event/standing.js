/** @typedef {import('./events').Schemas['Event']} Event */
/** @typedef {'POSTPONED' | 'CANCELLED' | 'OVER' | 'NO_NEED' | 'NOT_YET' | 'OPEN' | 'CLOSED'} Standing */

/**
 * What an event is to somebody who may want to come.
 * @param {Event} event @param {number} [now] @returns {Standing}
 */
export function standingOf({ status, endsAt, registration }, now = Date.now()) {
  if (status === 'POSTPONED' || status === 'CANCELLED') return status;
  if (status === 'HELD' || status === 'CLOSED' || Date.parse(endsAt) <= now) return 'OVER';
  if (!registration) return 'NO_NEED';
  if (now < Date.parse(registration.opensAt)) return 'NOT_YET';
  return status === 'PUBLISHED' && now < Date.parse(registration.closesAt) ? 'OPEN' : 'CLOSED';
}
