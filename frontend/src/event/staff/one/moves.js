/** @typedef {import('../events').Event} Event */
/** @typedef {Event['status']} Status */
/** @typedef {import('@/staff/dialog/fields').Field} Field */

/** What comes next in the usual course stands first. @type {Status[]} */
const ORDER = ['PUBLISHED', 'REGISTRATION_CLOSED', 'HELD', 'CLOSED', 'POSTPONED', 'CANCELLED'];

/** @type {Status[]} everybody who registered is told why */
const NEEDS_REASON = ['POSTPONED', 'CANCELLED'];

/** @param {Event} event */
export const movesOf = ({ next }) => ORDER.filter((to) => next.includes(to));

/**
 * What a move asks. @param {Status} to @param {Event} event @param {(key: string) => string} t
 * @returns {{text: string, danger: boolean, fields: Field[]}}
 */
export function dialogOf(to, { status, registration }, t) {
  const again = to === 'PUBLISHED' && status === 'POSTPONED';
  const told = registration ? 'reasonHint' : 'reasonHintPublic';
  return {
    text: t(`planning.moveText.${again ? 'AGAIN' : to}`),
    danger: to === 'CANCELLED',
    fields: NEEDS_REASON.includes(to)
      ? [{ name: 'reason', kind: 'words', label: t('planning.reason'), hint: t(`planning.${told}`), maxlength: 500 }]
      : [],
  };
}
