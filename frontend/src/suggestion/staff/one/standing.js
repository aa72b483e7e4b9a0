import { dispatches, seesEveryStation } from '@/staff/roles';

/** @typedef {import('../suggestions').Suggestion} Suggestion */
/** @typedef {import('../suggestions').Schemas['SuggestionStep']} Step */
/** @typedef {import('../suggestions').Schemas['Account']} Account */

/** Who did something last. @param {Step[]} timeline @param {Step['kind']} kind */
export const lastBy = (timeline, kind) => timeline.filter((step) => step.kind === kind).pop()?.by?.id;

/** What the account is to the suggestion. @param {Suggestion} suggestion @param {Account | undefined} account */
export const standing = ({ assignee }, account) => ({
  station: dispatches(account?.role),
  supervisor: seesEveryStation(account?.role),
  assignee: assignee !== undefined && assignee.id === account?.id,
});

/** Whether the account may see who said it, for a reason. @param {Suggestion} suggestion @param {Account | undefined} account */
export function mayReveal(suggestion, account) {
  const { station, assignee } = standing(suggestion, account);
  return station || assignee;
}

/** Whether it shows less than was said; what was said without a name and without a number is all there. @param {Suggestion} suggestion */
export const hidesSomething = ({ masked, submitter, text, answer, rating }) =>
  masked && (submitter !== undefined || [text, answer, rating?.comment].some((said) => said?.includes('█')));

/** Those offers that apply. @template T @param {[T, boolean][]} offers @returns {T[]} */
export const chosen = (offers) => offers.flatMap(([offer, applies]) => (applies ? [offer] : []));
