/** @typedef {import('./events').Schemas['EventAvailability']} EventAvailability */

/**
 * Whether a party would come to wait: it does not fit, or others were there before. What is free goes to them first.
 * @param {EventAvailability} availability @param {number} [partySize]
 */
export const wouldWait = ({ remaining, waiting }, partySize = 1) =>
  remaining !== undefined && (waiting > 0 || remaining < partySize);

/**
 * What to say about the places, as the key of a message and what stands in it.
 * @param {EventAvailability} availability
 * @returns {{key: 'unlimited' | 'left' | 'full' | 'waiting', values: {remaining?: number, capacity?: number, waiting: number}}}
 */
export function placesOf({ remaining, capacity, waiting }) {
  const values = { remaining, capacity, waiting };
  if (remaining === undefined) return { key: 'unlimited', values };
  if (waiting > 0) return { key: 'waiting', values };
  return { key: remaining > 0 ? 'left' : 'full', values };
}
