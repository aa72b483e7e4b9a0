import { api, bodyOf } from '@/api/client';

/** What can be ordered, where, and when: public answers, the same for everybody. */

/** @typedef {import('@/api/schema').components['schemas']} Schemas */

const everything = { query: { limit: 200 } };

export const listServices = async () => (await bodyOf(api.GET('/services', { params: everything }))).items;

/** @param {string} serviceCode */
export const readService = (serviceCode) =>
  bodyOf(api.GET('/services/{serviceCode}', { params: { path: { serviceCode } } }));

export const listStations = async () => (await bodyOf(api.GET('/stations', { params: everything }))).items;

/** @param {{q?: string, stationId?: number, limit?: number}} query */
export const findCommunities = (query) => bodyOf(api.GET('/communities', { params: { query } }));

/** @param {string} service @param {number} community @returns {Promise<Schemas['AvailableWindow'][]>} */
export const listWindows = async (service, community) =>
  (await bodyOf(api.GET('/availability', { params: { query: { service, community } } }))).items;
