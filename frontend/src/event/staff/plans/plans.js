import { bodyOf } from '@/api/client';
import { account } from '@/identity/session';
import { staffApi } from '@/identity/staffApi';
import { dispatches, seesEveryStation } from '@/staff/roles';

/** Activity plans, and how far they are. */

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {Schemas['ActivityPlan']} Plan */

/**
 * What an answer counted, with when: it is counted anew each time somebody asks.
 * @template T
 * @param {Promise<T>} answer
 */
const counted = async (answer) => ({ ...(await answer), countedAt: new Date().toISOString() });

/** @param {{stationId?: number}} query @param {{limit: number, cursor?: string}} page */
export async function listPlans(query, page) {
  const { items, next, countedAt } = await counted(
    bodyOf(staffApi.GET('/activity-plans', { params: { query: { ...query, ...page } } })),
  );
  return { items: items.map((plan) => ({ ...plan, countedAt })), next };
}

/** @param {number} planId */
export const readPlan = (planId) =>
  counted(bodyOf(staffApi.GET('/activity-plans/{planId}', { params: { path: { planId } } })));

/** A station's plan is made by who speaks for it, the bureau's by supervisors. @param {Plan} plan */
export const mayChange = ({ stationId }) =>
  stationId ? dispatches(account.value?.role) : seesEveryStation(account.value?.role);
