import createClient from 'openapi-fetch';
import { conventions, fetchPatiently } from '@/api/client';
import { accessToken, renew } from './session';

/** @param {Request} request */
function send(request) {
  const token = accessToken();
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  return fetchPatiently(request);
}

/** An access token lasts minutes, a shift lasts hours: on 401 it is renewed, and the request is sent once more. */
async function sendAsStaff(/** @type {Request} */ request) {
  const again = request.clone();
  const response = await send(request);
  if (response.status !== 401) return response;
  try {
    await renew();
  } catch {
    return response;
  }
  return send(again);
}

/**
 * Calls of whoever is signed in.
 * @type {import('openapi-fetch').Client<import('@/api/schema').paths>}
 */
export const staffApi = createClient({
  baseUrl: '/api/v1',
  credentials: 'omit',
  cache: 'no-cache', // public lists may be a minute old for residents, never for whoever has just changed them
  fetch: sendAsStaff,
});
staffApi.use(conventions);
