import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api, bodyOf } from './client';

/** @type {(response: Response) => void} what the line has to say at last */
let answer;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', () => new Promise((resolve) => (answer = resolve)));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const ask = () => bodyOf(api.GET('/stations'));

it('takes a line that says nothing for half a minute for none', async () => {
  const asked = expect(ask()).rejects.toMatchObject({ kind: 'offline' });
  await vi.advanceTimersByTimeAsync(30_000);
  await asked;
});

it('waits that long for an answer', async () => {
  const asked = ask();
  await vi.advanceTimersByTimeAsync(29_000);
  answer(new Response('{"items":[]}', { headers: { 'Content-Type': 'application/json' } }));
  expect(await asked).toEqual({ items: [] });
});

it('gives a file the time it takes', async () => {
  const photo = api.POST('/suggestions/{reference}/attachments', {
    params: { query: { kind: 'SCAN' }, path: { reference: 'ABCDEFGHJ' }, header: { 'Idempotency-Key': 'k' } },
    headers: { 'Content-Type': 'image/jpeg' },
    body: /** @type {any} */ (new Blob(['…'], { type: 'image/jpeg' })),
    bodySerializer: (/** @type {any} */ content) => content,
  });
  await vi.advanceTimersByTimeAsync(120_000);
  answer(new Response(null, { status: 204 }));
  expect((await photo).response.status).toBe(204);
});
