import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inWords, placesInMonth, recurrenceOf, ruleOf, weekdayOf } from './recurrence';

/** @param {'zh-CN' | 'en'} locale @returns {import('./recurrence').Translate} */
function wordsIn(locale) {
  const messages = JSON.parse(readFileSync(`src/locales/planning.${locale}.json`, 'utf8'));
  return (key, values = {}) =>
    key
      .split('.')
      .reduce((found, part) => found[part], messages)
      .replace(/\{(\w+)\}/g, (/** @type {string} */ _, /** @type {string} */ name) => String(values[name]));
}

/** @type {[string, import('./recurrence').Recurrence, string, string][]} rule, what it means, and in words */
const RULES = [
  [
    'FREQ=MONTHLY;BYDAY=1SA;COUNT=3',
    { frequency: 'MONTHLY', interval: 1, days: ['SA'], nth: 1, count: 3 },
    '每月第一个周六，共 3 场',
    'every month on the first Saturday, 3 times',
  ],
  [
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR;COUNT=4',
    { frequency: 'MONTHLY', interval: 2, days: ['FR'], nth: -1, count: 4 },
    '每 2 个月的最后一个周五，共 4 场',
    'every 2 months on the last Friday, 4 times',
  ],
  [
    'FREQ=WEEKLY;BYDAY=TU,SA;UNTIL=20261231T155959Z',
    { frequency: 'WEEKLY', interval: 1, days: ['TU', 'SA'], until: '2026-12-31' },
    '每周的周二、周六，到2026年12月31日为止',
    'every week on Tuesday and Saturday, until 31 Dec 2026',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;COUNT=5',
    { frequency: 'WEEKLY', interval: 2, days: ['SA'], count: 5 },
    '每 2 周的周六，共 5 场',
    'every 2 weeks on Saturday, 5 times',
  ],
  [
    'FREQ=DAILY;COUNT=5',
    { frequency: 'DAILY', interval: 1, days: [], count: 5 },
    '每天，共 5 场',
    'every day, 5 times',
  ],
  [
    'FREQ=DAILY;INTERVAL=10;COUNT=6',
    { frequency: 'DAILY', interval: 10, days: [], count: 6 },
    '每 10 天，共 6 场',
    'every 10 days, 6 times',
  ],
];

describe.each(RULES)('%s', (rule, recurrence, chinese, english) => {
  it('is what the words mean', () => expect(ruleOf(recurrence)).toBe(rule));
  it('is understood', () => expect(recurrenceOf(rule)).toEqual(recurrence));
  it('is said in Chinese', () => expect(inWords(recurrence, wordsIn('zh-CN'))).toBe(chinese));
  it('is said in English', async () => {
    const { language } = await import('@/platform/preferences');
    language.value = 'en';
    expect(inWords(recurrence, wordsIn('en'))).toBe(english);
    language.value = 'zh-CN';
  });
});

it('has no words for what the form cannot say', () => {
  expect(recurrenceOf('FREQ=YEARLY;COUNT=2')).toBeUndefined();
  expect(recurrenceOf('FREQ=MONTHLY;BYMONTHDAY=15;COUNT=2')).toBeUndefined();
});

it('ends on the day of Shanghai, wherever the rule was written', () => {
  expect(recurrenceOf('FREQ=DAILY;UNTIL=20261206T170000Z')?.until).toBe('2026-12-07');
});

it('knows the weekday in Shanghai and its places in the month', () => {
  expect(weekdayOf('2026-12-05T09:00:00+08:00')).toBe('SA');
  expect(weekdayOf('2026-12-04T23:30:00Z')).toBe('SA');
  expect(placesInMonth('2026-12-05T09:00:00+08:00')).toEqual([1]);
  expect(placesInMonth('2026-12-26T09:00:00+08:00')).toEqual([4, -1]);
  expect(placesInMonth('2026-12-31T09:00:00+08:00')).toEqual([-1]);
});
