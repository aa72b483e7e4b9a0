import { api, bodyOf } from '@/api/client';

/** All of them: there are a handful. */
export const listStations = async () =>
  (await bodyOf(api.GET('/stations', { params: { query: { limit: 200 } } }))).items;
