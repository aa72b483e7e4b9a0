import { afterEach, expect, it } from 'vitest';
import { formatDate } from './dates';
import { language } from './preferences';

afterEach(() => (language.value = 'zh-CN'));

it('says the year of a day', () => {
  expect(formatDate('2026-11-26')).toBe('2026年11月26日');
  language.value = 'en';
  expect(formatDate('2026-11-26')).toBe('26 Nov 2026');
});

it('says a month without a day', () => {
  expect(formatDate('2026-08')).toBe('2026年8月');
  language.value = 'en';
  expect(formatDate('2026-08')).toBe('Aug 2026');
});
