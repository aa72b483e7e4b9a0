import { chosen, lastBy, standing } from './standing';

/** @typedef {import('../suggestions').Suggestion} Suggestion */
/** @typedef {import('../suggestions').Status} Status */
/** @typedef {import('../suggestions').Schemas['SuggestionStep']} Step */
/** @typedef {import('../suggestions').Schemas['Account']} Account */
/**
 * What can be done beside moving it: each of these is a resource of its own in the contract.
 * @typedef {'triage' | 'invalidity' | 'assign' | 'implementation' | 'extension' | 'approval' | 'rectify' | 'prepare' |
 *   'publish' | 'withhold'} Deed
 * @typedef {Status | Deed} Action
 */

/** States are written in capitals. @param {Action} action @returns {action is Status} */
export const isMove = (action) => action === action.toUpperCase();

/** It is answered or over: there is nothing left to sort. @type {Status[]} */
const SETTLED = ['REPLIED', 'IMPLEMENTED', 'CLOSED', 'INVALID', 'DUPLICATE', 'REFERRED', 'WITHDRAWN'];

/** Somebody works on it, so it can go to somebody else. @type {Status[]} */
const WORKED_ON = ['ASSIGNED', 'IN_PROGRESS', 'AWAITING_SUBMITTER', 'NOT_ADOPTED'];

/** Done with one tap; every other move asks something first. @type {Status[]} */
const AT_ONCE = ['SCREENING', 'VALID', 'ASSIGNED', 'IN_PROGRESS'];

/** The moves in the order of a suggestion's life; what ends it badly comes last. @type {Status[]} */
const ORDER = [
  'SCREENING',
  'VALID',
  'ASSIGNED',
  'IN_PROGRESS',
  'REPLIED',
  'IMPLEMENTED',
  'CLOSED',
  'AWAITING_SUBMITTER',
  'NOT_ADOPTED',
  'DUPLICATE',
  'REFERRED',
  'REOPENED',
  'INVALID',
];

/** @param {Status} to */
export const asksFirst = (to) => !AT_ONCE.includes(to);

/**
 * The moves the service offers, as buttons. A new state of somebody’s work is not a move but an assignment, and without a
 * category nothing can be called valid.
 * @param {Suggestion} suggestion
 */
export const movesOf = ({ next, status, category }) =>
  ORDER.filter((to) => next.includes(to))
    .filter((to) => to !== 'ASSIGNED' || status === 'AWAITING_SUBMITTER')
    .filter((to) => to !== 'VALID' || category);

/**
 * What can be done now beside the moves, and which of it waits for somebody else: two rules of the bureau are that nobody
 * confirms, verifies or publishes what they proposed, did or prepared. The service decides; this keeps out of sight what it
 * would refuse, and says why.
 * @param {Suggestion} suggestion @param {Step[]} timeline @param {Account | undefined} account
 * @returns {{deeds: Deed[], waits: string[]}} `waits` are keys of messages
 */
export function deedsOf(suggestion, timeline, account) {
  const { status, next, invalidity, implementation, extension, rectification } = suggestion;
  const { station, supervisor, assignee } = standing(suggestion, account);
  const workedOn = WORKED_ON.includes(status);
  const proposed = status === 'SCREENING' && invalidity !== undefined;
  const reported = status === 'REPLIED' && suggestion.adopted === true && implementation !== undefined;
  const undecided = workedOn && extension !== undefined && extension.approved === undefined;
  const reviewed = rectification?.state === 'REVIEW';
  const rectified = reviewed && lastBy(timeline, 'RECTIFICATION_ADVANCED') === account?.id;

  /** @type {[Deed, boolean][]} */
  const deeds = [
    ['triage', station && !SETTLED.includes(status)],
    ['assign', station && ((next.includes('ASSIGNED') && status !== 'AWAITING_SUBMITTER') || workedOn)],
    ['implementation', assignee && status === 'REPLIED' && suggestion.adopted === true && !implementation],
    ['approval', supervisor && undecided && extension.requestedBy?.id !== account?.id],
    ['extension', assignee && workedOn && extension === undefined],
    ['rectify', rectification?.state === 'REVIEW' ? supervisor && !rectified : station && isOpen(rectification)],
    ['invalidity', station && status === 'SCREENING' && !proposed],
  ];
  /** @type {[string, boolean][]} */
  const waits = [
    ['category', next.includes('VALID') && !suggestion.category],
    ['invalidity', proposed && !next.includes('INVALID')],
    ['verification', reported && !next.includes('IMPLEMENTED')],
    ['approval', undecided && !(supervisor && extension.requestedBy?.id !== account?.id)],
    ['review', reviewed && !(supervisor && !rectified)],
  ];
  return { deeds: chosen(deeds), waits: chosen(waits) };
}

/**
 * The same for its publication: one prepares it, another lets it out.
 * @param {Suggestion} suggestion @param {Step[]} timeline @param {Account | undefined} account
 * @returns {{deeds: Deed[], waits: string[]}}
 */
export function publicationDeedsOf(suggestion, timeline, account) {
  const { publication, mayPublish } = suggestion;
  const { station, supervisor } = standing(suggestion, account);
  const inReview = publication === 'IN_REVIEW';
  const mayLetOut = supervisor && lastBy(timeline, 'PUBLICATION_CHANGED') !== account?.id;
  /** @type {[Deed, boolean][]} */
  const deeds = [
    ['publish', inReview && mayLetOut],
    ['prepare', station && mayPublish && publication !== 'PUBLISHED'],
    ['withhold', station && mayPublish && publication !== 'UNPUBLISHED'],
  ];
  return { deeds: chosen(deeds), waits: inReview && !mayLetOut ? ['publication'] : [] };
}

/** What is done seldom, and stands behind what is done next. @type {Action[]} */
export const ASIDE = [
  'AWAITING_SUBMITTER',
  'extension',
  'DUPLICATE',
  'REFERRED',
  'NOT_ADOPTED',
  'REOPENED',
  'invalidity',
];

/**
 * Moves and deeds as buttons, what comes next first: it is sorted before it is judged, and only put right afterwards.
 * @param {Status[]} moves @param {Deed[]} deeds @param {Suggestion} suggestion @returns {Action[]}
 */
export function inOrder(moves, deeds, suggestion) {
  /** @type {Action[]} */
  const all = suggestion.status === 'SCREENING' && !suggestion.category ? [...deeds, ...moves] : [...moves, ...deeds];
  /** @param {Action} action */
  const rank = (action) => (isLate(action, suggestion) ? 1 : ASIDE.includes(action) ? 2 + ASIDE.indexOf(action) : 0);
  return all.sort((one, other) => rank(one) - rank(other));
}

/** Sorting or assigning what is sorted or assigned only puts it right. @param {Action} action @param {Suggestion} suggestion */
const isLate = (action, { category, assignee }) =>
  (action === 'triage' && category !== undefined) || (action === 'assign' && assignee !== undefined);

/** What is to be done next, and so looks like it. @param {Action[]} actions in order @param {Suggestion} suggestion */
export const mainOf = ([first], suggestion) =>
  first && !ASIDE.includes(first) && !isLate(first, suggestion) ? first : undefined;

/** @param {Suggestion['rectification']} rectification */
const isOpen = (rectification) => rectification !== undefined && rectification.state !== 'DONE';
