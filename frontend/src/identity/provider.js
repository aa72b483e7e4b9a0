import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { api, bodyOf } from '@/api/client';
import { ProblemError } from '@/platform/problem';
import { router } from '@/router';
import { destination } from './guard';

/**
 * Signing in at the bureau's OpenID Connect provider: authorization code with PKCE (RFC 7636). Tokens live in memory
 * alone; what the tab keeps meanwhile is the proof that the code which comes back was asked for here.
 */

/** @type {Promise<UserManager> | undefined} */
let manager;

/** @param {string} name of a page @returns its whole address */
const addressOf = (name) => location.origin + router.resolve({ name }).href;

async function managerOfProvider() {
  const { provider } = await bodyOf(api.GET('/sign-in-options'));
  if (!provider) throw new ProblemError({ type: '/problems/not-found' });
  return new UserManager({
    authority: provider.issuer,
    client_id: provider.clientId,
    redirect_uri: addressOf('signed-in'),
    post_logout_redirect_uri: addressOf('sign-in'),
    scope: 'openid profile',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false, // `renew` of the session does that, for either way of signing in
  });
}

function theManager() {
  manager ??= managerOfProvider().catch((error) => {
    manager = undefined; // a dropped line must not be remembered
    throw error;
  });
  return manager;
}

/** @param {import('oidc-client-ts').User | null | undefined} user */
function tokenOf(user) {
  if (!user) throw new ProblemError({ type: '/problems/unauthenticated' });
  return { accessToken: user.access_token, expiresInSeconds: user.expires_in ?? 60 };
}

/** Leaves for the provider's page, which leads back to `to`. @param {unknown} to */
export async function goToSignIn(to) {
  await (await theManager()).signinRedirect({ state: destination(to) });
}

/** Back from the provider. @returns the token, and the page that was asked for */
export async function comeBack() {
  const user = await (await theManager()).signinCallback();
  return { token: tokenOf(user), to: destination(user?.state) };
}

/** @throws {ProblemError} `unauthenticated` when the provider does not know the session any more */
export async function renewed() {
  const users = await theManager();
  const before = await users.getUser();
  if (!before?.refresh_token) throw new ProblemError({ type: '/problems/unauthenticated' });
  try {
    return tokenOf(await users.signinSilent());
  } catch (error) {
    // A fetch that failed is a TypeError; whatever else comes is the provider's no.
    throw error instanceof TypeError ? ProblemError.offline() : new ProblemError({ type: '/problems/unauthenticated' });
  }
}

/** Signs out here and at the provider. */
export async function leave() {
  await (await theManager()).signoutRedirect();
}
