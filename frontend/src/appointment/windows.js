import { dayOf } from '@/platform/time';

/** @typedef {import('@/api/schema').components['schemas']['AvailableWindow']} AvailableWindow */
/** @typedef {{day: string, windows: AvailableWindow[]}} Day */

/**
 * Windows by the day they start on, in the order they came.
 * @param {AvailableWindow[]} windows @returns {Day[]}
 */
export function byDay(windows) {
  /** @type {Day[]} */
  const days = [];
  for (const window of windows) {
    const day = dayOf(window.startsAt);
    if (days[days.length - 1]?.day !== day) days.push({ day, windows: [] });
    days[days.length - 1].windows.push(window);
  }
  return days;
}
