import { addDays } from '@/platform/days';

/** @typedef {import('./contributions').Contribution} Contribution */

/** What can still be written down of an event: the service takes it from one that was announced. @param {import('../events').Event} event */
export const isOpen = ({ status }) => ['PUBLISHED', 'REGISTRATION_CLOSED', 'HELD', 'CLOSED'].includes(status);

/** @param {Contribution} contribution */
export const isUnsolved = ({ kind, resolvedAt }) => kind === 'PROBLEM' && !resolvedAt;

/** @param {Contribution[]} items */
export const countsOf = (items) => ({
  opinions: items.filter(({ kind }) => kind === 'OPINION').length,
  problems: items.filter(({ kind }) => kind === 'PROBLEM').length,
  solved: items.filter(({ kind, resolvedAt }) => kind === 'PROBLEM' && resolvedAt).length,
  handedOver: items.filter(({ suggestionReference }) => suggestionReference).length,
});

/** How soon it is to be solved, and by how much it is late. @param {Contribution} contribution @param {string} today
 * @returns {{urgency: 'none' | 'overdue' | 'today' | 'due', days: number}} */
export function dueOf({ dueOn, resolvedAt }, today) {
  if (!dueOn || resolvedAt) return { urgency: 'none', days: 0 };
  const days = Math.round(
    (Date.parse(today) - Date.parse(dueOn)) / (Date.parse(addDays(today, 1)) - Date.parse(today)),
  );
  if (days > 0) return { urgency: 'overdue', days };
  return { urgency: days === 0 ? 'today' : 'due', days: 0 };
}

/**
 * What is wrong with an entry, by its control.
 * @param {{kind: string, text: string, ownerId: number | '', dueOn: string}} draft
 */
export const faultsOf = ({ kind, text, ownerId, dueOn }) =>
  /** @type {const} */ (['text', 'ownerId', 'dueOn']).filter((name) => {
    if (name === 'text') return text.trim().length < 2;
    return kind === 'PROBLEM' && !{ ownerId, dueOn }[name];
  });
