import { expect, it } from 'vitest';
import { planningForm } from './planningForm';

it('says what is known, so that it comes out as it was', () => {
  const event = { kind: 'TALK', stationId: 1, startsAt: '2026-11-28T10:00:00+08:00', title: '走访示例 & 公司' };
  const { pathname, searchParams } = new URL(planningForm({ ...event, endsAt: undefined }), 'http://localhost');
  expect(pathname).toBe('/staff/events/new');
  expect(Object.fromEntries(searchParams)).toEqual({ ...event, stationId: '1' });
});
