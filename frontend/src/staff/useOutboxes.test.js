import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import { renew, signIn, signOut } from '@/identity/session';
import { useOutboxes } from './useOutboxes';

const account = { id: 1, username: 'officer', displayName: '示例民警', role: 'OFFICER', active: true };
const headers = { 'Content-Type': 'application/json' };
let tokens = 0;

beforeEach(() => {
  vi.stubGlobal('fetch', async (/** @type {Request} */ request) =>
    request.method === 'DELETE'
      ? new Response(null, { status: 204 })
      : Response.json(
          { accessToken: `token ${++tokens}`, expiresInSeconds: 600, secondFactorDue: false, account },
          { headers },
        ),
  );
});

afterEach(async () => {
  await signOut();
  vi.unstubAllGlobals();
});

it('sends what waits as soon as the same person has signed in again', async () => {
  await signIn('officer', 'doorstep-demo');
  const waiting = { pending: ref(['a visit’s step']), flush: vi.fn() };
  const none = { pending: ref([]), flush: vi.fn() };
  const page = effectScope();
  page.run(() => useOutboxes([waiting, none]));
  expect(waiting.flush).toHaveBeenCalledTimes(1);
  await renew();
  await nextTick();
  expect(waiting.flush).toHaveBeenCalledTimes(2);
  expect(none.flush).not.toHaveBeenCalled();
  page.stop();
});
