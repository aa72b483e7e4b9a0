import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';
import { dayOf } from '@/platform/time';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the next night would make anonymous: how many records of which kind, untouched for how many days, since which day. */
export async function readNextAnonymisation() {
  const { before, items, suggestions = [], registrations = [] } = await bodyOf(staffApi.GET('/anonymisations/next'));
  const counts = [
    ...items.map(({ visits, ...where }) => ({ ...where, kind: 'visits', records: visits })),
    ...suggestions.map(({ suggestions: records, ...where }) => ({ ...where, kind: 'suggestions', records })),
    ...registrations.map(({ registrations: records, ...where }) => ({ ...where, kind: 'registrations', records })),
  ];
  return {
    days: Math.round((Date.now() - Date.parse(before)) / DAY_MS),
    before: dayOf(before),
    records: counts.reduce((sum, { records }) => sum + records, 0),
    counts,
  };
}
