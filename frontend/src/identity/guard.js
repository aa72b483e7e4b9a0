import { ProblemError } from '@/platform/problem';
import { kept } from './kept';
import { goOnAs, isVerified, renew } from './session';

/** A line that is nearly dead answers nothing for minutes; who has the page on the device need not wait for that. */
const PATIENCE_MS = 4000;

const patience = () =>
  new Promise((_, giveUp) => setTimeout(() => giveUp(ProblemError.offline()), navigator.onLine ? PATIENCE_MS : 0));

/**
 * Lets staff in: whoever is signed in, or was before a reload; everybody else signs in first and then comes back. Without
 * signal nobody can be asked: then a page opens of which the device keeps what it shows, for whom it keeps it.
 * @param {import('vue-router').RouteLocationNormalized} to
 */
export async function staffOnly(to) {
  kept.dropOld();
  if (isVerified()) return true;
  const onDevice = to.meta.keptAs && kept.read(to.meta.keptAs(to.params));
  try {
    await (onDevice ? Promise.race([renew(), patience()]) : renew());
    return true;
  } catch (error) {
    const known = error instanceof ProblemError && ['unauthenticated', 'not-found'].includes(error.kind);
    if (onDevice && !known) {
      if (!isVerified()) goOnAs(onDevice.account);
      return true;
    }
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
