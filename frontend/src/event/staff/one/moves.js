import { isVisit } from '../../kinds';

/** @typedef {import('../events').Event} Event */
/** @typedef {Event['status']} Status */
/** @typedef {import('@/staff/dialog/fields').Field} Field */

/** What comes next in the usual course stands first. @type {Status[]} */
const ORDER = ['PUBLISHED', 'REGISTRATION_CLOSED', 'HELD', 'CLOSED', 'POSTPONED', 'CANCELLED'];

/** @type {Status[]} everybody who registered is told why */
const NEEDS_REASON = ['POSTPONED', 'CANCELLED'];

/** What a move is called: a visit is settled, as it is not announced to anybody. @param {Status} to @param {Event} event */
export const wordOf = (to, { kind }) => (to === 'PUBLISHED' && isVisit(kind) ? 'SETTLED' : to);

/** @param {Event} event */
export const movesOf = ({ next }) => ORDER.filter((to) => next.includes(to));

/**
 * What a move asks. @param {Status} to @param {Event} event @param {(key: string) => string} t
 * @returns {{text: string, danger: boolean, fields: Field[]}}
 */
export function dialogOf(to, event, t) {
  const word = wordOf(to, event);
  const again = word === 'PUBLISHED' && event.status === 'POSTPONED';
  const told = isVisit(event.kind) ? 'reasonHintVisit' : event.registration ? 'reasonHint' : 'reasonHintPublic';
  return {
    text: t(`planning.moveText.${again ? 'AGAIN' : word}`),
    danger: to === 'CANCELLED',
    fields: NEEDS_REASON.includes(to)
      ? [{ name: 'reason', kind: 'words', label: t('planning.reason'), hint: t(`planning.${told}`), maxlength: 500 }]
      : [],
  };
}
