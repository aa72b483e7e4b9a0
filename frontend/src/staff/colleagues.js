import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';

/** Whom a station's work can be given to, as choices of a form. @param {number} stationId */
export async function listColleagues(stationId) {
  const { items } = await bodyOf(staffApi.GET('/colleagues', { params: { query: { stationId } } }));
  return items.map(({ id, name }) => ({ value: id, label: name }));
}
