import { afterEach, expect, it, vi } from 'vitest';
import { effectScope } from 'vue';
import { useBoard } from './useBoard';

const scope = effectScope();
afterEach(() => {
  scope.stop();
  vi.unstubAllGlobals();
});

it('looks for a telephone with the number in the body, never in the address', async () => {
  /** @type {{address: string, body: unknown}[]} */
  const sent = [];
  vi.stubGlobal('fetch', async (/** @type {Request} */ request) => {
    sent.push({ address: request.url, body: await request.json() });
    return Response.json({ items: [] });
  });
  const board = scope.run(() => useBoard(() => ({ phone: '13800000001' })));
  await vi.waitFor(() => expect(board?.visits.value).toEqual([]));

  expect(sent[0].body).toEqual({ phone: '13800000001' });
  expect(sent[0].address).toMatch(/appointments\/searches\?limit=50$/);
});
