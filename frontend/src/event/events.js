import { api, bodyOf } from '@/api/client';

/** What stations hold for the public: the same answers for everybody. */

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {import('@/api/schema').paths} Paths */
/** @typedef {NonNullable<Paths['/published-events']['get']['parameters']['query']>} ListQuery */
/** @typedef {NonNullable<Paths['/published-events/days']['get']['parameters']['query']>} DaysQuery */

/** @param {ListQuery} query @param {{limit: number, cursor?: string}} page */
export const listEvents = (query, page) =>
  bodyOf(api.GET('/published-events', { params: { query: { ...query, ...page } } }));

/** @param {DaysQuery} query */
export const listDays = async (query) => (await bodyOf(api.GET('/published-events/days', { params: { query } }))).items;

/** @param {string} reference */
const addressed = (reference) => ({ params: { path: { reference } } });

/** Never a stored answer: whoever registered must not read for a minute that it takes place. @param {string} reference */
export const readEvent = (reference) =>
  bodyOf(api.GET('/events/{reference}', { ...addressed(reference), cache: 'no-cache' }));

/** @param {string} reference */
export const readAvailability = (reference) =>
  bodyOf(api.GET('/events/{reference}/availability', addressed(reference)));

/** @param {string} reference */
export const readLinkedData = (reference) => bodyOf(api.GET('/events/{reference}/json-ld', addressed(reference)));

/** @param {string} reference */
export const calendarOf = (reference) => `/api/v1/events/${reference}/calendar.ics`;
