import { wasSeenElsewhere } from './doubts';

/**
 * What to tell whoever stands at the door. Beside what the service says: SENDING and WAITING are let in already, and are going
 * to be counted; CORRECTED were in already, and are so many after all; UNLISTED waits as well, but the list of the device does not have it; ELSEWHERE was seen by another device.
 * @typedef {import('./door').Outcome['result'] | 'SENDING' | 'WAITING' | 'CORRECTED' | 'UNLISTED' | 'ELSEWHERE' | 'NO_CODE' | 'REFUSED'} Kind
 */
/**
 * @typedef {{kind: string, party?: import('./parties').Party, at?: string, state?: string, error?: unknown, size?: number,
 *   checkIn?: import('./checkIns').CheckIn}} Verdict
 */

/**
 * @param {{checkIn: import('./checkIns').CheckIn, outcome?: import('./door').Outcome, party?: import('./parties').Party,
 *   state?: string, isPending: boolean, isStuck: boolean, refusal?: unknown}} facts
 * @returns {Verdict | undefined} nothing once it was taken back
 */
export function verdictOf({ checkIn, outcome, party, state, isPending, isStuck, refusal }) {
  const about = { checkIn, party, at: outcome?.checkedInAt ?? checkIn.at, size: checkIn.walkIn?.partySize };
  if (outcome) {
    return { ...about, kind: kindOf(outcome, checkIn), state };
  }
  if (refusal) return { ...about, kind: 'REFUSED', error: refusal };
  if (!isPending) return undefined;
  if (!isStuck) return { ...about, kind: 'SENDING' };
  return { ...about, kind: party ? 'WAITING' : 'UNLISTED' };
}

/** @param {import('./door').Outcome} outcome @param {import('./checkIns').CheckIn} checkIn @returns {Kind} */
function kindOf(outcome, checkIn) {
  if (wasSeenElsewhere(outcome, checkIn)) return 'ELSEWHERE';
  return checkIn.came && outcome.result === 'ALREADY_IN' ? 'CORRECTED' : outcome.result;
}

/** @param {string} kind */
export function toneOf(kind) {
  if (['CHECKED_IN', 'CORRECTED', 'WALKED_IN', 'SENDING', 'WAITING'].includes(kind)) return 'success';
  return ['ALREADY_IN', 'ELSEWHERE', 'UNLISTED', 'FULL', 'TOO_OLD', 'TOO_MANY', 'TAKEN_BACK'].includes(kind)
    ? 'warning'
    : 'error';
}
