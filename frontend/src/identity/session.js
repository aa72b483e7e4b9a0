import { computed, ref, shallowRef } from 'vue';
import { api, bodyOf } from '@/api/client';
import { ProblemError } from '@/platform/problem';

/** @typedef {import('@/api/schema').components['schemas']['Session']} Session */

/**
 * The session of whoever is signed in. The access token lives in memory alone, where no other script finds it; after a
 * reload the HttpOnly refresh cookie brings it back.
 */
const session = shallowRef(/** @type {Session | undefined} */ (undefined));

/** Somebody was signed in and no longer is, without having asked for it: the page stays, and asks for the password. */
export const ended = ref(false);

export const account = computed(() => session.value?.account);

export const accessToken = () => session.value?.accessToken;

const withCookie = /** @type {const} */ ({ credentials: 'same-origin' });

/** An answer takes a while on a slow line: the next token is asked for this long before the old one expires. */
const RENEW_BEFORE_SECONDS = 60;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @type {Promise<void> | undefined} */
let renewing;

/** @param {Session} fresh */
function begin(fresh) {
  session.value = fresh;
  ended.value = false;
  clearTimeout(timer);
  const seconds = Math.max(fresh.expiresInSeconds - RENEW_BEFORE_SECONDS, 5);
  timer = setTimeout(() => renew().catch(() => {}), seconds * 1000); // a dropped line: the next call renews it
}

/** @param {string} username @param {string} password */
export async function signIn(username, password) {
  begin(await bodyOf(api.POST('/sessions', { body: { username, password }, ...withCookie })));
}

/**
 * Only the service can take the cookie away, so nobody is told "signed out" before it answered.
 * @throws {ProblemError} `offline` or `unavailable`; the session then goes on
 */
export async function signOut() {
  await api.DELETE('/sessions/current', withCookie);
  clearTimeout(timer);
  session.value = undefined;
  ended.value = false;
}

/**
 * Each answer replaces the cookie. Calls of one page share one renewal; pages in other tabs wait their turn, or one of
 * them would come with a cookie that was replaced a moment ago.
 * @param {() => Promise<void>} task
 */
const oneTabAtATime = (task) => (navigator.locks ? navigator.locks.request('doorstep.session', task) : task());

async function askForFresh() {
  try {
    begin(await bodyOf(api.POST('/sessions/refreshes', withCookie)));
  } catch (error) {
    if (error instanceof ProblemError && error.kind === 'unauthenticated') ended.value = session.value !== undefined;
    throw error;
  }
}

/**
 * Renews the access token with the refresh cookie.
 * @returns {Promise<void>}
 * @throws {ProblemError} `unauthenticated` when nobody is signed in
 */
export function renew() {
  renewing ??= Promise.resolve(oneTabAtATime(askForFresh)).finally(() => (renewing = undefined));
  return renewing;
}
