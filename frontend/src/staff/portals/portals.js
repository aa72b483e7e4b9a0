import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';

/** @param {number} portalId */
const at = (portalId) => ({ path: { portalId } });

/** @param {number} portalId */
export const readPortal = (portalId) => bodyOf(staffApi.GET('/portals/{portalId}', { params: at(portalId) }));

/** The one before it is taken for a day more. @param {number} portalId @param {string} key @returns {Promise<string>} the secret, this once */
export async function newSecret(portalId, key) {
  const params = { ...at(portalId), header: { 'Idempotency-Key': key } };
  return (await bodyOf(staffApi.POST('/portals/{portalId}/secrets', { params }))).clientSecret;
}

/** @param {number} portalId @param {number} secretId */
export const endSecret = (portalId, secretId) =>
  staffApi.DELETE('/portals/{portalId}/secrets/{secretId}', { params: { path: { portalId, secretId } } });
