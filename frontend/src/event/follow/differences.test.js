import { expect, it } from 'vitest';
import { differences } from './differences';

const event = {
  status: 'PUBLISHED',
  startsAt: '2026-12-05T09:00:00+08:00',
  endsAt: '2026-12-05T11:30:00+08:00',
  place: { 'zh-CN': '翠峰派出所' },
};

/** @param {object} [changed] of the event @param {string} [status] */
const state = (changed, status = 'CONFIRMED') =>
  /** @type {any} */ ({ registration: { status }, event: { ...event, ...changed }, etag: '"1"' });

it('says nothing of what nobody changed', () => {
  expect(differences(state(), state({ title: { 'zh-CN': '开放日' } }))).toEqual([]);
});

it('says first what became of the event', () => {
  expect(differences(state(), state({ status: 'CANCELLED', place: { 'zh-CN': '明湖派出所' } }))).toEqual([
    'registration.changed.event',
    'registration.changed.where',
  ]);
});

it('says that a place is offered, and that the time is another', () => {
  expect(differences(state({}, 'WAITLISTED'), state({}, 'OFFERED'))).toEqual(['registration.changed.status']);
  expect(differences(state(), state({ endsAt: '2026-12-05T12:00:00+08:00' }))).toEqual(['registration.changed.when']);
});
