import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';
import { dayOf } from '@/platform/time';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the next night would make anonymous: how many visits, untouched for how many days, since which day. */
export async function readNextAnonymisation() {
  const { before, items } = await bodyOf(staffApi.GET('/anonymisations/next'));
  return {
    days: Math.round((Date.now() - Date.parse(before)) / DAY_MS),
    before: dayOf(before),
    visits: items.reduce((sum, { visits }) => sum + visits, 0),
    items,
  };
}
