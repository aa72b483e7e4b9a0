import { account, renew } from './session';

/**
 * Lets staff in: whoever is signed in, or was before a reload; everybody else signs in first and then comes back.
 * @param {import('vue-router').RouteLocationNormalized} to
 */
export async function staffOnly(to) {
  if (account.value) return true;
  try {
    await renew();
    return true;
  } catch {
    return { name: 'sign-in', query: { to: to.fullPath } };
  }
}
