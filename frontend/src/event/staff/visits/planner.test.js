import { expect, it } from 'vitest';
import { byDay, eventOf, withoutTime } from './planner';

/** @param {number} id @param {import('./planner').Suggestion['rule']} rule @param {string} [startsAt] @param {string} [endsAt] */
const suggestion = (id, rule, startsAt, endsAt) => ({ id, rule, name: `示例${id}`, startsAt, endsAt });

const suggestions = [
  suggestion(7, 'TERM_START'),
  suggestion(2, 'AFTER_FESTIVAL'),
  suggestion(5, 'WEEKEND', '2026-11-28T14:00:00+08:00', '2026-11-28T16:00:00+08:00'),
  suggestion(3, 'WEEKEND', '2026-11-28T10:00:00+08:00', '2026-11-28T12:00:00+08:00'),
  suggestion(1, 'AFTER_HOURS', '2026-11-26T18:00:00+08:00', '2026-11-26T20:00:00+08:00'),
];

it('tells the days in order, and the hours of each', () => {
  expect(byDay(suggestions).map(({ day, visits }) => [day, visits.map(({ id }) => id)])).toEqual([
    ['2026-11-26', [1]],
    ['2026-11-28', [3, 5]],
  ]);
});

it('knows for whom there is no time', () => {
  expect(withoutTime(suggestions).map(({ rule, visits }) => [rule, visits.map(({ id }) => id)])).toEqual([
    ['TERM_START', [7]],
    ['AFTER_FESTIVAL', [2]],
  ]);
});

it('makes an event of a visit', () => {
  expect(eventOf(byDay(suggestions)[0].visits[0], 1, '走访示例1')).toEqual({
    kind: 'ENTERPRISE_VISIT',
    stationId: 1,
    profileId: 1,
    startsAt: '2026-11-26T18:00:00+08:00',
    endsAt: '2026-11-26T20:00:00+08:00',
    title: '走访示例1',
  });
});

it('knows no profile of households', () => {
  const visit = { rule: /** @type {const} */ ('AFTER_FESTIVAL'), id: 3, name: '示例社区' };
  const times = { startsAt: '2027-02-12T18:00:00+08:00', endsAt: '2027-02-12T20:00:00+08:00' };
  expect(eventOf({ ...visit, ...times }, 1, '走访').profileId).toBeUndefined();
});
