import { expect, it } from 'vitest';
import { formatDue } from './due';

it('names the day that ends at midnight', () => {
  expect(formatDue('2026-11-26T00:00:00+08:00')).toBe('11月25日 周三');
});

it('names the day of a term that was paused and ends at noon', () => {
  expect(formatDue('2026-11-26T12:00:00+08:00')).toBe('11月26日 周四');
});
