import { expect, it } from 'vitest';
import { absenceFaults, absenceInput, blankAbsence, shiftFaults, weekOf } from './rota';

/** @param {Record<string, unknown>} facts @returns {any} */
const shift = (facts) => ({
  id: 1,
  officerId: 1,
  dayOfWeek: 'MONDAY',
  startTime: '08:00',
  endTime: '12:00',
  validFrom: '2026-11-01',
  ...facts,
});

/** @param {Record<string, unknown>} facts @returns {any} */
const officer = (facts) => ({ id: 1, name: '示例民警一', active: true, ...facts });

it('has a line for each officer in use, with seven days', () => {
  const week = weekOf([officer({}), officer({ id: 2, active: false })], []);
  expect(week).toHaveLength(1);
  expect(week[0].days).toHaveLength(7);
});

it('puts the shifts of a day in the order of the clock', () => {
  const [{ days }] = weekOf([officer({})], [shift({ startTime: '18:00', endTime: '20:00' }), shift({})]);
  expect(days[0].map(({ startTime }) => startTime)).toEqual(['08:00', '18:00']);
});

it('leaves out what is over', () => {
  expect(weekOf([officer({})], [shift({ validUntil: '2020-01-01' })])[0].days[0]).toEqual([]);
});

it('does not take a shift that ends before it starts', () => {
  expect(shiftFaults(shift({ startTime: '12:00', endTime: '08:00' }))).toEqual(['endTime']);
});

it('does not take an absence that ends before it starts', () => {
  const form = { ...blankAbsence(), officerId: 1, reason: /** @type {const} */ ('SICK'), toTime: '00:00' };
  expect(absenceFaults(form)).toEqual(['to']);
});

it('sends an absence on Shanghai’s clock', () => {
  const form = {
    ...blankAbsence(),
    officerId: 1,
    from: '2026-11-26',
    fromTime: '08:00',
    to: '2026-11-26',
    toTime: '18:00',
  };
  expect(absenceInput(form)).toMatchObject({
    startsAt: '2026-11-26T08:00:00+08:00',
    endsAt: '2026-11-26T18:00:00+08:00',
  });
});
