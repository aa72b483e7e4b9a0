import { afterEach, expect, it, vi } from 'vitest';
import { readNextAnonymisation } from './retention';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('adds the visits up and says how long nothing has happened to them', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T09:00:12+08:00'), toFake: ['Date'] });
  const items = [
    { stationId: 1, month: '2026-07', visits: 12 },
    { stationId: 2, month: '2026-08', visits: 30 },
  ];
  vi.stubGlobal('fetch', async () => Response.json({ before: '2026-08-26T00:30:00+08:00', items }));

  expect(await readNextAnonymisation()).toEqual({ days: 90, before: '2026-08-26', visits: 42, items });
});
