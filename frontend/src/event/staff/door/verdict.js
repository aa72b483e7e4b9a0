import { wasSeenElsewhere } from './doubts';

/**
 * What to tell whoever stands at the door. Beside what the service says: SENDING and WAITING are let in already, and are going
 * to be counted; UNLISTED waits as well, but the list of the device does not have it; ELSEWHERE was seen by another device.
 * @typedef {import('./door').Outcome['result'] | 'SENDING' | 'WAITING' | 'UNLISTED' | 'ELSEWHERE' | 'NO_CODE' | 'REFUSED'} Kind
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
    const kind = wasSeenElsewhere(outcome, checkIn) ? 'ELSEWHERE' : outcome.result;
    return { ...about, kind, state };
  }
  if (refusal) return { ...about, kind: 'REFUSED', error: refusal };
  if (!isPending) return undefined;
  if (!isStuck) return { ...about, kind: 'SENDING' };
  return { ...about, kind: party ? 'WAITING' : 'UNLISTED' };
}

/** @param {string} kind */
export function toneOf(kind) {
  if (['CHECKED_IN', 'WALKED_IN', 'SENDING', 'WAITING'].includes(kind)) return 'success';
  return ['ALREADY_IN', 'ELSEWHERE', 'UNLISTED', 'FULL', 'TOO_OLD', 'TAKEN_BACK'].includes(kind) ? 'warning' : 'error';
}
