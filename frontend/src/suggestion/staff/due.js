/**
 * How a suggestion stands against its clock.
 * @param {import('./suggestions').Suggestion['clock']} clock @param {number} [now]
 * @returns {'none' | 'paused' | 'overdue' | 'soon' | 'due'} `soon` when 75 % of the time is gone
 */
export function urgencyOf({ phase, dueAt, warnAt, overdue }, now = Date.now()) {
  if (phase === 'PAUSED') return 'paused';
  if (!dueAt) return 'none';
  if (overdue) return 'overdue';
  return warnAt && now >= Date.parse(warnAt) ? 'soon' : 'due';
}

/** The last day that counts: what is due at midnight is due on the day that ends then. @param {string} dueAt */
export const lastDayOf = (dueAt) => Date.parse(dueAt) - 1;
