import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {NonNullable<import('@/api/schema').paths['/suggestion-figures']['get']['parameters']['query']>} FiguresQuery */

/** @param {FiguresQuery} query */
export const readFigures = (query) => bodyOf(staffApi.GET('/suggestion-figures', { params: { query } }));

/**
 * A part of a whole, with both numbers beside the percentage: 11 / 12（91.7%）. Of nothing there is no percentage.
 * @param {Schemas['Share']} share @param {import('@/platform/preferences').Language} language
 */
export function told({ part, of }, language) {
  if (of === 0) return `${part} / ${of}`;
  const percent = `${((100 * part) / of).toFixed(1)}%`;
  return `${part} / ${of}${language === 'en' ? ` (${percent})` : `（${percent}）`}`;
}
