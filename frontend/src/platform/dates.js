import { language } from './preferences';

/**
 * 2026年11月26日, or 26 Nov 2026: with its year, for what may be long ago.
 * @param {string} date a day, `2026-11-26`, or a month, `2026-11`
 */
export const formatDate = (date) =>
  new Date(date).toLocaleDateString(language.value === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: /-.*-/.test(date) ? 'numeric' : undefined,
  });
