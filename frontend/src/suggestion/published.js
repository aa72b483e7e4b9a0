import { api, bodyOf } from '@/api/client';

/** What was suggested and what became of it, and what one can choose from: public answers, the same for everybody. */

/** @typedef {import('./suggestions').Schemas} Schemas */
/** @typedef {NonNullable<import('@/api/schema').paths['/published-suggestions']['get']['parameters']['query']>} PublishedQuery */

/** @param {PublishedQuery} query @param {{limit: number, cursor?: string}} page */
export const listPublished = (query, page) =>
  bodyOf(api.GET('/published-suggestions', { params: { query: { ...query, ...page } } }));

/** @param {string} reference */
export const readPublished = (reference) =>
  bodyOf(api.GET('/published-suggestions/{reference}', { params: { path: { reference } } }));

/** The words go in the body: they may say who somebody is. @param {string} text */
export const findSimilar = async (text) => (await bodyOf(api.POST('/similar-suggestions', { body: { text } }))).items;

export const listCategories = async () => (await bodyOf(api.GET('/suggestion-categories'))).items;
