/** @typedef {import('./books').Schemas['Reconciliation']} Reconciliation */

/** Numbers in a row are told as one: 3, 5–7. @param {number[]} numbers in order */
export function ranges(numbers) {
  /** @type {[number, number][]} */
  const found = [];
  for (const number of numbers) {
    const last = found[found.length - 1];
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
}

/** Whether book and records agree. @param {Reconciliation} reconciliation */
export const agrees = ({ missingPages, missingLines, late, neverRecorded }) =>
  [missingPages, missingLines, late, neverRecorded].every((list) => list.length === 0);
