import { formatDate } from '@/platform/dates';
import { addDays } from '@/platform/days';
import { dayOf } from '@/platform/time';

/** When a series takes place, in words that people use, and as the rule of RFC 5545 §3.3.10 that the service takes. */

/** @typedef {(key: string, values?: Record<string, unknown>) => string} Translate */
/**
 * `WEEKLY` is on the weekdays `days`, `MONTHLY` on the n-th (`nth`, -1 the last) of the one weekday in `days`.
 * @typedef {{frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY', interval: number, days: string[], nth?: number, count?: number, until?: string}} Recurrence
 * `until` is the last day
 */

/** In the order of the calendar; a week begins on Monday, as RFC 5545 has it where nothing else is said. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** @param {string} instant */
export const weekdayOf = (instant) => WEEKDAYS[(new Date(dayOf(instant)).getUTCDay() + 6) % 7];

/** Which of its weekday in the month a day is: the first to the fourth, and -1 when it is the last. @param {string} instant */
export function placesInMonth(instant) {
  const day = dayOf(instant);
  const nth = Math.ceil(Number(day.slice(8)) / 7);
  const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return [...(nth < 5 ? [nth] : []), ...(isLast ? [-1] : [])];
}

/** @param {Recurrence} recurrence */
export function ruleOf({ frequency, interval, days, nth, count, until }) {
  const byDay = {
    DAILY: '',
    WEEKLY: WEEKDAYS.filter((day) => days.includes(day)).join(','),
    MONTHLY: `${nth}${days[0]}`,
  }[frequency];
  const parts = [
    `FREQ=${frequency}`,
    interval > 1 && `INTERVAL=${interval}`,
    byDay && `BYDAY=${byDay}`,
    count ? `COUNT=${count}` : until && `UNTIL=${endOf(until)}`,
  ];
  return parts.filter(Boolean).join(';');
}

/** The last second of a day in Shanghai; a rule has its end in UTC. @param {string} day */
const endOf = (day) => `${day.replace(/-/g, '')}T155959Z`;

/** What a rule means, as far as there are words for it. @param {string} rule @returns {Recurrence | undefined} */
export function recurrenceOf(rule) {
  const { FREQ, INTERVAL = '1', BYDAY = '', COUNT, UNTIL, ...more } = partsOf(rule);
  if (Object.keys(more).length > 0) return undefined;
  const ending = {
    interval: Number(INTERVAL),
    ...(COUNT && { count: Number(COUNT) }),
    ...(UNTIL && { until: dayIn(UNTIL) }),
  };
  const nth = BYDAY.match(/^([1-4]|-1)([A-Z]{2})$/);
  if (FREQ === 'DAILY' && !BYDAY) return { frequency: FREQ, days: [], ...ending };
  if (FREQ === 'WEEKLY' && /^[A-Z]{2}(,[A-Z]{2})*$/.test(BYDAY))
    return { frequency: FREQ, days: BYDAY.split(','), ...ending };
  if (FREQ === 'MONTHLY' && nth) return { frequency: FREQ, days: [nth[2]], nth: Number(nth[1]), ...ending };
  return undefined;
}

/** @param {string} rule @returns {Record<string, string>} */
const partsOf = (rule) => Object.fromEntries(rule.split(';').map((part) => part.split('=')));

/** The day in Shanghai. @param {string} until `20261207T155959Z`, or a day alone */
function dayIn(until) {
  const day = until.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3');
  const time = until.match(/T(\d\d)(\d\d)(\d\d)Z/);
  return time ? dayOf(`${day}T${time[1]}:${time[2]}:${time[3]}Z`) : day;
}

/** 每月第一个周六，共 3 场. @param {Recurrence} recurrence @param {Translate} t */
export function inWords({ frequency, interval, days, nth, count, until }, t) {
  const values = {
    n: interval,
    days: WEEKDAYS.filter((day) => days.includes(day))
      .map((day) => t(`planning.weekday.${day}`))
      .join(t('planning.listed')),
    nth: nth && t(`planning.nth.${nth === -1 ? 'last' : nth}`),
  };
  const often = t(`planning.often.${frequency}.${interval > 1 ? 'some' : 'each'}`, values);
  const ending = count ? t('planning.times', { n: count }) : until && t('planning.lastOn', { date: formatDate(until) });
  return [often, ending].filter(Boolean).join(t('planning.then'));
}
