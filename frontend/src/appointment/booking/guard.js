import { booked } from './booked';
import { draft } from './draft';
import { firstUnfinished, STEPS } from './steps';

/**
 * Nobody is asked for a time before the place is known: a step opens when all before it are done.
 * @param {import('./steps').Step} step
 */
export function mayOpen(step) {
  const first = firstUnfinished(draft);
  return STEPS.indexOf(step) <= STEPS.indexOf(first) || { name: `book-${first}`, replace: true };
}

/** The confirmation is there for whoever just booked. */
export const mayOpenConfirmation = () => booked.value !== undefined || { name: 'home', replace: true };
