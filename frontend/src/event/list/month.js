import { addDays } from '@/platform/days';

/** @param {string} month `2026-12` @param {number} months @returns {string} so many months later */
export function addMonths(month, months) {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months)).toISOString().slice(0, 7);
}

/**
 * The weeks of a month, from Monday to Sunday; a day of another month is left empty.
 * @param {string} month `2026-12` @returns {(string | undefined)[][]} days, `2026-12-05`
 */
export function weeksOf(month) {
  const first = `${month}-01`;
  const before = (new Date(first).getUTCDay() + 6) % 7;
  const weeks = [];
  for (let monday = addDays(first, -before); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    const week = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
    weeks.push(week.map((day) => (day.startsWith(month) ? day : undefined)));
  }
  return weeks;
}
