import { afterEach, expect, it } from 'vitest';
import { forget, forgetTicket, isRemembered, remember, rememberedSuggestions } from './rememberedSuggestions';

/** @param {string} reference @param {string} text */
const suggestion = (reference, text) =>
  /** @type {any} */ ({ reference, text, receivedAt: '2026-11-24T10:00:00+08:00' });

afterEach(() => forget('S4K7Q2M91'));

it('keeps the way in and the first words, no more', () => {
  remember(suggestion('S4K7Q2M91', '建议'.repeat(20)), 'secret');

  expect(rememberedSuggestions.value[0]).toEqual({
    reference: 'S4K7Q2M91',
    token: 'secret',
    beginning: `${'建议'.repeat(12)}…`,
    receivedAt: '2026-11-24T10:00:00+08:00',
  });
  expect(localStorage.getItem('doorstep.suggestions')).toContain('secret');
});

it('keeps each suggestion once', () => {
  remember(suggestion('S4K7Q2M91', '建议'), 'secret');
  remember(suggestion('S4K7Q2M91', '建议'), 'secret');
  expect(rememberedSuggestions.value).toHaveLength(1);
});

it('forgets a way in that the service no longer knows, and not one that was mistyped', () => {
  remember(suggestion('S4K7Q2M91', '建议'), 'secret');
  forgetTicket({ reference: 'S4K7Q2M91', token: 'mistyped' });
  expect(isRemembered('S4K7Q2M91')).toBe(true);
  forgetTicket({ reference: 'S4K7Q2M91', token: 'secret' });
  expect(isRemembered('S4K7Q2M91')).toBe(false);
});
