import { expect, it } from 'vitest';
import { keepUntil } from './keeping';

const NOW = Date.parse('2026-12-05T08:00:00+08:00');
const at = (/** @type {string} */ time) => Date.parse(`2026-12-05T${time}:00+08:00`);
const event = { status: 'PUBLISHED', endsAt: '2026-12-05T11:30:00+08:00' };

it('keeps a list until an hour after the end', () => expect(keepUntil(event, NOW, NOW)).toBe(at('12:30')));

it('keeps it for a shift at the most', () =>
  expect(keepUntil({ ...event, endsAt: '2026-12-07T11:30:00+08:00' }, NOW, NOW)).toBe(at('20:00')));

it.each(['CLOSED', 'CANCELLED'])('keeps none of an event that is %s', (status) =>
  expect(keepUntil({ ...event, status }, NOW, NOW)).toBeUndefined(),
);

it('keeps none of an event that is over', () => expect(keepUntil(event, NOW, at('12:30'))).toBeUndefined());
