import { expect, it } from 'vitest';
import { canComeWithOthers, isOver, letsIn, outcomeOf } from './outcome';

/** @param {string} status @param {string} [eventStatus] */
const registration = (status, eventStatus = 'PUBLISHED') => /** @type {any} */ ({ status, eventStatus });

it('says where one stands while the event is as announced', () => {
  expect(outcomeOf(registration('WAITLISTED'))).toBe('WAITLISTED');
  expect(outcomeOf(registration('CONFIRMED', 'REGISTRATION_CLOSED'))).toBe('CONFIRMED');
});

it('says first that the event is put off or called off, to who meant to come', () => {
  expect(outcomeOf(registration('CONFIRMED', 'POSTPONED'))).toBe('EVENT_POSTPONED');
  expect(outcomeOf(registration('OFFERED', 'POSTPONED'))).toBe('EVENT_POSTPONED_OFFERED');
  expect(outcomeOf(registration('OFFERED', 'CANCELLED'))).toBe('EVENT_CANCELLED');
  expect(outcomeOf(registration('OFFER_EXPIRED', 'CANCELLED'))).toBe('EVENT_CANCELLED');
  expect(outcomeOf(registration('DECLINED', 'CANCELLED'))).toBe('DECLINED');
});

it('lets nobody wait for an event that is over', () => {
  expect(outcomeOf(registration('WAITLISTED', 'HELD'))).toBe('EVENT_OVER');
  expect(outcomeOf(registration('CHECKED_IN', 'CLOSED'))).toBe('CHECKED_IN');
});

it('opens the door to who has a place, as long as the door may be open', () => {
  expect(letsIn(registration('CONFIRMED'))).toBe(true);
  expect(letsIn(registration('CONFIRMED', 'HELD'))).toBe(true);
  expect(letsIn(registration('CONFIRMED', 'POSTPONED'))).toBe(false);
  expect(letsIn(registration('OFFERED'))).toBe(false);
});

it('may be forgotten once nothing more comes of it', () => {
  expect(isOver(registration('CONFIRMED'))).toBe(false);
  expect(isOver(registration('CANCELLED'))).toBe(true);
  expect(isOver(registration('CONFIRMED', 'CANCELLED'))).toBe(true);
});

it('lets more or fewer come as long as one can register', () => {
  const event = /** @type {any} */ ({
    startsAt: '2026-12-05T09:00:00+08:00',
    registration: { opensAt: '2026-11-20T09:00:00+08:00', closesAt: '2026-12-04T18:00:00+08:00' },
  });
  const noon = Date.parse('2026-12-04T12:00:00+08:00');
  expect(canComeWithOthers(registration('CONFIRMED'), event, noon)).toBe(true);
  expect(canComeWithOthers(registration('CANCELLED'), event, noon)).toBe(false);
  expect(canComeWithOthers(registration('CONFIRMED', 'POSTPONED'), event, noon)).toBe(false);
  expect(canComeWithOthers(registration('CONFIRMED'), event, Date.parse('2026-12-04T18:00:00+08:00'))).toBe(false);
});
