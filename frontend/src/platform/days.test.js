import { expect, it } from 'vitest';
import { addDays, isDay, momentOf, timeOf } from './days';

it('goes on over the end of a month', () => {
  expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
});

it('goes back over the start of a year', () => {
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
});

it.each(['', 'today', '2026-13-01', ['2026-11-26'], undefined])('does not take %s for a day', (text) => {
  expect(isDay(text)).toBe(false);
});

it('names the moment on Shanghai’s clock', () => {
  expect(new Date(momentOf('2026-11-26', '09:00')).toISOString()).toBe('2026-11-26T01:00:00.000Z');
});

it('reads the time of day on Shanghai’s clock, however the instant is written', () => {
  expect(timeOf('2026-11-26T01:00:00Z')).toBe('09:00');
});
