import { ProblemError } from '@/platform/problem';
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
  } catch (error) {
    const known = error instanceof ProblemError && ['unauthenticated', 'not-found'].includes(error.kind);
    return { name: 'sign-in', query: { to: to.fullPath, ...(!known && { unreachable: '1' }) }, replace: true };
  }
}

/**
 * Where signing in leads. Only ever a page of ours: whatever else stands in the address is not followed.
 * @param {unknown} wanted
 */
export function destination(wanted) {
  const to = String(wanted ?? '');
  return /^\/staff(\/(?!sign-in|signed-in)|$|\?)/.test(to) ? to : '/staff';
}
