import { computed, ref, shallowRef } from 'vue';
import { api, bodyOf } from '@/api/client';
import { ProblemError } from '@/platform/problem';
import { kept } from './kept';

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/**
 * `ofProvider`: signed in at the bureau's provider; `remembered`: the service could not be asked.
 * @typedef {Schemas['Session'] & {ofProvider?: boolean, remembered?: boolean}} Session
 */

/**
 * The session of whoever is signed in. The access token lives in memory alone, where no other script finds it; after a
 * reload the HttpOnly refresh cookie, or the provider, brings it back.
 */
const session = shallowRef(/** @type {Session | undefined} */ (undefined));

/** Somebody was signed in and no longer is, without having asked for it: the page stays, and asks for the password. */
export const ended = ref(false);

export const account = computed(() => session.value?.account);

/** The service itself said who it is; what a device remembers without signal opens only what the device keeps. */
export const isVerified = () => session.value !== undefined && !session.value.remembered;

export const accessToken = () => session.value?.accessToken;

/** All the session is good for is setting up a second factor. */
export const secondFactorDue = computed(() => session.value?.secondFactorDue === true);

/** Passwords and second factors are the provider's business. */
export const ofProvider = computed(() => session.value?.ofProvider === true);

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
  kept.wipeOthers(fresh.account.id);
  clearTimeout(timer);
  const seconds = Math.max(fresh.expiresInSeconds - RENEW_BEFORE_SECONDS, 5);
  timer = setTimeout(() => renew().catch(() => {}), seconds * 1000); // a dropped line: the next call renews it
}

export function forget() {
  clearTimeout(timer);
  kept.wipe();
  session.value = undefined;
  ended.value = false;
}

/**
 * Goes on as whoever was signed in on this device lately, with no right to anything but what the device keeps for them: the
 * first call that gets through asks the service.
 * @param {import('./kept').Keeper} keeper
 */
export function goOnAs(keeper) {
  const { ofProvider, ...known } = keeper;
  const account = /** @type {Session['account']} */ (known);
  session.value = {
    account,
    accessToken: '',
    expiresInSeconds: 0,
    secondFactorDue: false,
    ofProvider,
    remembered: true,
  };
}

/** @param {string} username @param {string} password @param {string} [code] of the second factor */
export async function signIn(username, password, code) {
  begin(await bodyOf(api.POST('/sessions', { body: { username, password, code }, ...withCookie })));
}

/** What the provider gave: whose token is it? @param {{accessToken: string, expiresInSeconds: number}} token */
export async function beginWith({ accessToken, expiresInSeconds }) {
  const headers = { Authorization: `Bearer ${accessToken}` };
  const whose = await bodyOf(api.GET('/accounts/current', { headers }));
  begin({ accessToken, expiresInSeconds, account: whose, secondFactorDue: false, ofProvider: true });
}

/**
 * Only the service can take the cookie away, so nobody is told "signed out" before it answered.
 * @throws {ProblemError} `offline` or `unavailable`; the session then goes on
 */
export async function signOut() {
  if (ofProvider.value) {
    const { leave } = await import('./provider');
    return leave(); // away from this page
  }
  await api.DELETE('/sessions/current', withCookie);
  forget();
}

/**
 * Each answer replaces the cookie. Calls of one page share one renewal; pages in other tabs wait their turn, or one of
 * them would come with a cookie that was replaced a moment ago.
 * @param {() => Promise<void>} task
 */
const oneTabAtATime = (task) => (navigator.locks ? navigator.locks.request('doorstep.session', task) : task());

async function freshOfProvider() {
  const { renewed } = await import('./provider');
  return beginWith(await renewed());
}

async function fresh() {
  if (ofProvider.value) return freshOfProvider();
  begin(await bodyOf(api.POST('/sessions/refreshes', withCookie)));
}

async function askForFresh() {
  try {
    await fresh();
  } catch (error) {
    if (error instanceof ProblemError && error.kind === 'unauthenticated') {
      ended.value = session.value !== undefined;
      kept.wipe();
    }
    throw error;
  }
}

/**
 * Renews the access token with the refresh cookie, or at the provider.
 * @returns {Promise<void>}
 * @throws {ProblemError} `unauthenticated` when nobody is signed in, `not-found` when staff sign in at a provider
 */
export function renew() {
  renewing ??= Promise.resolve(oneTabAtATime(askForFresh)).finally(() => (renewing = undefined));
  return renewing;
}
