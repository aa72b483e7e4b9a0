import { expect, it } from 'vitest';
import { stepsOf } from './timeline';

const at = '2026-12-05T08:50:00+08:00';
const t = (/** @type {string} */ key) => key;

it('says who took a check-in back', () => {
  const by = { id: 12, name: '示例民警一' };
  const steps = stepsOf(
    [
      { at, to: 'CONFIRMED', byRegistrant: true },
      { at, to: 'CHECKED_IN', by, byRegistrant: false },
      { at, to: 'CONFIRMED', by, byRegistrant: false },
      { at, to: 'NO_SHOW', byRegistrant: false },
    ],
    t,
  );
  expect(steps.map(({ what, who }) => `${what} ${who}`)).toEqual([
    'event.registered.CONFIRMED registrants.byRegistrant',
    'event.registered.CHECKED_IN 示例民警一',
    'registrants.takenBack 示例民警一',
    'event.registered.NO_SHOW registrants.byService',
  ]);
});
