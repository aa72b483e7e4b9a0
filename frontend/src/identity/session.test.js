import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { destination } from './guard';
import { account, ended, renew, signIn, signOut } from './session';
import { staffApi } from './staffApi';

const session = (/** @type {string} */ accessToken) => ({
  accessToken,
  expiresInSeconds: 600,
  secondFactorDue: false,
  account: { id: 1, username: 'officer', displayName: '示例民警', role: 'OFFICER', active: true },
});

/** @param {number} status @param {unknown} [body] */
const answer = (status, body) =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
  });

const unauthenticated = () => answer(401, { type: '/problems/unauthenticated', title: '请先登录', status: 401 });

/** @type {string[]} what was sent, with the token it carried */
let sent;
/** @type {Record<string, () => Response>} */
let answers;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answers = {
    'POST /api/v1/sessions': () => answer(201, session('first')),
    'POST /api/v1/sessions/refreshes': () => answer(200, session('second')),
    'DELETE /api/v1/sessions/current': () => answer(204),
  };
  vi.stubGlobal('fetch', async (/** @type {Request} */ request) => {
    const call = `${request.method} ${new URL(request.url).pathname}`;
    const token = request.headers.get('Authorization');
    sent.push(token ? `${call} ${token}` : call);
    return answers[call]();
  });
});

afterEach(async () => {
  await signOut();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('renews the token shortly before it expires', async () => {
  await signIn('officer', 'doorstep-demo');
  await vi.advanceTimersByTimeAsync(541_000);
  expect(sent).toEqual(['POST /api/v1/sessions', 'POST /api/v1/sessions/refreshes']);
});

it('shares one renewal among calls that come together', async () => {
  await Promise.all([renew(), renew()]);
  expect(sent).toHaveLength(1);
});

it('renews once on 401 and sends the request again', async () => {
  await signIn('officer', 'doorstep-demo');
  let asked = 0;
  answers['GET /api/v1/officers'] = () => (asked++ === 0 ? unauthenticated() : answer(200, { items: [] }));
  await staffApi.GET('/officers');
  expect(sent.slice(1)).toEqual([
    'GET /api/v1/officers Bearer first',
    'POST /api/v1/sessions/refreshes',
    'GET /api/v1/officers Bearer second',
  ]);
});

it('asks to sign in again when the session is over, and keeps the page', async () => {
  await signIn('officer', 'doorstep-demo');
  answers['POST /api/v1/sessions/refreshes'] = unauthenticated;
  await expect(renew()).rejects.toMatchObject({ kind: 'unauthenticated' });
  expect(ended.value).toBe(true);
  expect(account.value?.username).toBe('officer');
});

it('does not ask whoever was never signed in', async () => {
  answers['POST /api/v1/sessions/refreshes'] = unauthenticated;
  await expect(renew()).rejects.toMatchObject({ kind: 'unauthenticated' });
  expect(ended.value).toBe(false);
});

it('stays signed in when signing out did not reach the service', async () => {
  await signIn('officer', 'doorstep-demo');
  answers['DELETE /api/v1/sessions/current'] = () => answer(503, { type: '/problems/unavailable', status: 503 });
  await expect(signOut()).rejects.toMatchObject({ kind: 'unavailable' });
  expect(account.value).toBeDefined();
  answers['DELETE /api/v1/sessions/current'] = () => answer(204);
});

it.each(['/staff/board?date=2026-11-26', '/staff', '/staff/visits/K7Q2M9XD4'])('goes on to %s', (to) => {
  expect(destination(to)).toBe(to);
});

it.each([
  'https://elsewhere.example/',
  '//elsewhere.example/staff',
  '/staffroom',
  '/staff/sign-in',
  '/staff/signed-in?code=1',
  undefined,
])('does not follow %s', (to) => expect(destination(to)).toBe('/staff'));
