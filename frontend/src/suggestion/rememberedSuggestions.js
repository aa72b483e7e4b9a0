import { rememberedTickets } from '@/platform/rememberedTickets';

/** @typedef {{reference: string, token: string, beginning: string, receivedAt: string}} RememberedSuggestion */

/** Enough of one's own words to tell two suggestions apart. */
const BEGINNING = 24;

/** @type {ReturnType<typeof rememberedTickets<RememberedSuggestion>>} */
const suggestions = rememberedTickets('doorstep.suggestions');

export const { remembered: rememberedSuggestions, isRemembered, forget, forgetTicket } = suggestions;

/** @param {import('./suggestions').Schemas['Suggestion']} suggestion @param {string} token */
export const remember = ({ reference, text, receivedAt }, token) =>
  suggestions.remember({ reference, token, beginning: beginningOf(text), receivedAt });

/** @param {string} text */
function beginningOf(text) {
  const characters = [...text];
  return characters.length > BEGINNING ? `${characters.slice(0, BEGINNING).join('')}…` : text;
}
