import { afterEach, expect, it, vi } from 'vitest';
import { effectScope } from 'vue';
import { move } from '../suggestions';
import { isOutdated } from '@/platform/problem';
import { useSuggestion } from './useSuggestion';

const scope = effectScope();
afterEach(() => {
  scope.stop();
  vi.unstubAllGlobals();
});

/** The n-th reading of a suggestion. @param {number} n */
const reading = (n) =>
  Response.json(
    { reference: 'S4K7Q2M91', status: n === 1 ? 'RECEIVED' : 'SCREENING' },
    { headers: { ETag: `"${n}"` } },
  );

it('reads again what a colleague changed, so that sending once more is based on that', async () => {
  let readings = 0;
  /** @type {(string | null)[]} */
  const basedOn = [];
  vi.stubGlobal('fetch', async (/** @type {Request} */ request) => {
    if (request.url.endsWith('/timeline')) return Response.json({ items: [] });
    if (request.method === 'GET') return reading(++readings);
    basedOn.push(request.headers.get('If-Match'));
    const headers = { 'Content-Type': 'application/problem+json' };
    return new Response(JSON.stringify({ type: '/problems/stale', title: 'x', status: 412 }), { status: 412, headers });
  });
  const page = scope.run(() => useSuggestion('S4K7Q2M91'));
  await vi.waitFor(() => expect(page?.state.value?.suggestion.status).toBe('RECEIVED'));

  const send = () => page?.change((reference, etag) => move(reference, etag, { to: 'SCREENING' }));
  await expect(send()).rejects.toSatisfy(isOutdated);
  expect(page?.state.value?.suggestion.status).toBe('SCREENING');
  await expect(send()).rejects.toSatisfy(isOutdated);
  expect(basedOn).toEqual(['"1"', '"2"']);
});
