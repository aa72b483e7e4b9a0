import { afterEach, expect, it, vi } from 'vitest';
import { readNextAnonymisation } from './retention';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('adds the records of every kind up and says how long nothing has happened to them', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T09:00:12+08:00'), toFake: ['Date'] });
  const items = [
    { stationId: 1, month: '2026-07', visits: 12 },
    { stationId: 2, month: '2026-08', visits: 30 },
  ];
  const suggestions = [{ month: '2026-07', suggestions: 5 }];
  const registrations = [{ stationId: 1, month: '2026-08', registrations: 40 }];
  const body = { before: '2026-08-26T00:30:00+08:00', items, suggestions, registrations };
  vi.stubGlobal('fetch', async () => Response.json(body));

  expect(await readNextAnonymisation()).toEqual({
    days: 90,
    before: '2026-08-26',
    records: 87,
    counts: [
      { kind: 'visits', stationId: 1, month: '2026-07', records: 12 },
      { kind: 'visits', stationId: 2, month: '2026-08', records: 30 },
      { kind: 'suggestions', month: '2026-07', records: 5 },
      { kind: 'registrations', stationId: 1, month: '2026-08', records: 40 },
    ],
  });
});
