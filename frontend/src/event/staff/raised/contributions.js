import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';

/** Problems and opinions that were raised at an event, and what came of each. */

/** @typedef {import('../events').Schemas} Schemas */
/** @typedef {Schemas['Contribution']} Contribution */
/** @typedef {{contribution: Contribution, etag: string}} ContributionState */

/** @param {string} reference of the event */
export async function listRaised(reference) {
  const { items } = await bodyOf(
    staffApi.GET('/events/{reference}/contributions', { params: { path: { reference } } }),
  );
  return items;
}

/** @param {string} reference of the event @param {Schemas['ContributionInput']} body @param {string} key */
export const raise = (reference, body, key) =>
  staffApi.POST('/events/{reference}/contributions', {
    params: { path: { reference }, header: { 'Idempotency-Key': key } },
    body,
  });

/** @param {number} contributionId @param {Record<string, string>} [header] */
const numbered = (contributionId, header) => ({ params: { path: { contributionId }, header } });

/** @param {number} id @returns {Promise<ContributionState>} */
export async function readContribution(id) {
  const { data, response } = await staffApi.GET('/event-contributions/{contributionId}', numbered(id));
  return { contribution: /** @type {Contribution} */ (data), etag: response.headers.get('ETag') ?? '' };
}

/** @param {ContributionState} state */
const basedOn = ({ contribution, etag }) => numbered(contribution.id, { 'If-Match': etag });

/** @param {ContributionState} state @param {Schemas['ContributionInput']} body */
export const changeContribution = (state, body) =>
  staffApi.PUT('/event-contributions/{contributionId}', { ...basedOn(state), body });

/** @param {ContributionState} state @param {Schemas['ContributionResolution']} body */
export const resolve = (state, body) =>
  staffApi.PUT('/event-contributions/{contributionId}/resolution', { ...basedOn(state), body });

/** @param {number} contributionId @param {string} key */
export const handOver = (contributionId, key) =>
  staffApi.POST('/event-contributions/{contributionId}/suggestion', {
    params: { path: { contributionId }, header: { 'Idempotency-Key': key } },
  });
