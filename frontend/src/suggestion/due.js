import { formatDay } from '@/platform/time';

/**
 * The last day of a term. It ends with a working day, at midnight, and nobody reads midnight as the day before.
 * @param {string} dueAt
 */
export const formatDue = (dueAt) => formatDay(Date.parse(dueAt) - 1);
