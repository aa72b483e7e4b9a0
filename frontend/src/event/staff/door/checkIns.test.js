import { beforeEach, expect, it, vi } from 'vitest';
import { ProblemError } from '@/platform/problem';
import { createCheckIns } from './checkIns';

/** @typedef {import('./door').Outcome} Outcome */
/** @typedef {import('./door').Seen} Seen */

const EVENT = 'E4K7Q2M9X';

/** @type {Map<string, string>} */
let kept;
const store = {
  read: (/** @type {string} */ key) => kept.get(key) ?? null,
  write: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, value),
};
let signedIn = 7;

/** @param {(event: string, items: Seen[]) => Promise<Outcome[]>} send */
const checkInsThat = (send) => createCheckIns(store, send, () => signedIn);

const offline = () => Promise.reject(ProblemError.offline());

/** @param {Outcome['result']} result @param {string} [checkedInAt] */
const answering = (result, checkedInAt) => async (/** @type {string} */ _, /** @type {Seen[]} */ items) =>
  items.map(({ nonce, at }) => ({ nonce, result, checkedInAt: checkedInAt ?? at }));

beforeEach(() => {
  kept = new Map();
  signedIn = 7;
});

it('sends what waits of an event together, in its order', async () => {
  const send = vi.fn(answering('CHECKED_IN'));
  const checkIns = checkInsThat(send);
  ['R4K7Q2M9X', 'A4K7Q2M9X'].forEach((reference) => checkIns.add(EVENT, { reference }));
  await checkIns.flush();
  expect(send).toHaveBeenCalledOnce();
  expect(send.mock.calls[0][1].map(({ reference }) => reference)).toEqual(['R4K7Q2M9X', 'A4K7Q2M9X']);
  expect(checkIns.pending.value).toEqual([]);
});

it('keeps nonce and time over a reload', async () => {
  const before = checkInsThat(offline);
  before.add(EVENT, { reference: 'R4K7Q2M9X' });
  await before.flush();
  const send = vi.fn(answering('CHECKED_IN'));
  await checkInsThat(send).flush();
  const [{ key, at }] = JSON.parse(JSON.stringify(before.pending.value));
  expect(send.mock.calls[0][1]).toEqual([{ nonce: key, at, reference: 'R4K7Q2M9X' }]);
});

it('keeps what another tab added', async () => {
  const [one, other] = [checkInsThat(offline), checkInsThat(offline)];
  one.add(EVENT, { reference: 'R4K7Q2M9X' });
  other.add(EVENT, { reference: 'A4K7Q2M9X' });
  expect(checkInsThat(offline).pending.value).toHaveLength(2);
});

it.each(/** @type {Outcome['result'][]} */ (['TOO_OLD', 'FULL', 'UNKNOWN', 'NOT_CONFIRMED', 'TAKEN_BACK']))(
  'asks a person about %s, also after a reload',
  async (result) => {
    const checkIns = checkInsThat(answering(result));
    checkIns.add(EVENT, { reference: 'R4K7Q2M9X' });
    await checkIns.flush();
    expect(checkInsThat(offline).doubts.mine.value).toMatchObject([{ outcome: { result } }]);
  },
);

it('keeps what the service refused whole, and why, also after a reload', async () => {
  const closed = new ProblemError({ type: '/problems/illegal-transition', detail: '活动已经结束。' });
  const checkIns = checkInsThat(() => Promise.reject(closed));
  checkIns.add(EVENT, { reference: 'R4K7Q2M9X' });
  checkIns.add(EVENT, { reference: 'A4K7Q2M9X' });
  await checkIns.flush();
  expect(checkInsThat(offline).pending.value).toEqual([]);
  expect(checkInsThat(offline).doubts.mine.value).toMatchObject([
    { checkIn: { reference: 'R4K7Q2M9X' }, outcome: { result: 'REFUSED', why: '活动已经结束。' } },
    { checkIn: { reference: 'A4K7Q2M9X' }, outcome: { result: 'REFUSED', why: '活动已经结束。' } },
  ]);
});

it('asks nobody about what only waits for signal', async () => {
  const checkIns = checkInsThat(offline);
  checkIns.add(EVENT, { reference: 'R4K7Q2M9X' });
  await checkIns.flush();
  expect(checkIns.doubts.mine.value).toEqual([]);
});

it('says when another device was first', async () => {
  const checkIns = checkInsThat(answering('ALREADY_IN', '2026-12-05T08:20:00+08:00'));
  checkIns.add(EVENT, { reference: 'R4K7Q2M9X' });
  await checkIns.flush();
  expect(checkIns.doubts.mine.value).toHaveLength(1);
});

it('says nothing when it was this device, whose answer was lost', async () => {
  const checkIns = checkInsThat(answering('ALREADY_IN'));
  checkIns.add(EVENT, { reference: 'R4K7Q2M9X' });
  await checkIns.flush();
  expect(checkIns.doubts.mine.value).toEqual([]);
});

it('asks nobody about a number that was put right', async () => {
  const send = vi.fn(answering('ALREADY_IN', '2026-12-05T08:20:00+08:00'));
  const checkIns = checkInsThat(send);
  checkIns.add(EVENT, { reference: 'R4K7Q2M9X', came: 3 });
  await checkIns.flush();
  expect(send.mock.calls[0][1][0].came).toBe(3);
  expect(checkIns.doubts.mine.value).toEqual([]);
});

it('counts from now what somebody decided on', async () => {
  const send = vi.fn(answering('CHECKED_IN'));
  const checkIns = checkInsThat(send);
  checkIns.add(EVENT, { reference: 'R4K7Q2M9X' }, { late: true });
  await checkIns.flush();
  expect(send.mock.calls[0][1][0].at).toBeUndefined();
});

it('asks nobody about a colleague’s', async () => {
  const checkIns = checkInsThat(answering('TOO_OLD'));
  checkIns.add(EVENT, { reference: 'R4K7Q2M9X' });
  await checkIns.flush();
  signedIn = 8;
  expect(checkInsThat(offline).doubts.mine.value).toEqual([]);
});
