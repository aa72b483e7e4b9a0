/** @typedef {import('../suggestions').Schemas['SuggestionStep']} SuggestionStep */

/** Moves that are the submitter's own, told to them as "you did". */
const OWN = ['ASSIGNED', 'IN_PROGRESS', 'SCREENING', 'REOPENED', 'WITHDRAWN'];

/**
 * What a step of the timeline tells the submitter, as the key of a message.
 * @param {SuggestionStep} step
 */
export function told({ kind, to, bySubmitter }) {
  if (kind !== 'MOVED') return `follow.step.${kind}`;
  return bySubmitter && to && OWN.includes(to) ? `follow.step.own.${to}` : `follow.step.moved.${to}`;
}
