import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shallowRef } from 'vue';
import { loadMessages } from '@/platform/i18n';
import { finished } from './aDraft';
import { booked } from './booked';
import { clearDraft, draft } from './draft';
import { useBooking } from './useBooking';

const replace = vi.fn();
vi.mock('vue-router', () => ({ useRouter: () => ({ replace }) }));

const solutions = vi.hoisted(() => ({ solveAhead: vi.fn(), challengeSolution: vi.fn(), forgetSolution: vi.fn() }));
vi.mock('@/identity/challenge', () => solutions);

/** @type {{key: string | null, body: any}[]} what reached the service */
let sent;

/** The service, as far as these facts need one. @param {...(() => Response | Promise<Response>)} answers */
function serviceThatAnswers(...answers) {
  sent = [];
  vi.stubGlobal('fetch', async (/** @type {Request} */ request) => {
    sent.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() });
    return /** @type {() => Response} */ (answers.shift())();
  });
}

const created = () => Response.json({ reference: 'K7Q2M9XD4', manageToken: 'secret' }, { status: 201 });
const lineDown = () => Promise.reject(new TypeError('Failed to fetch'));

/** @param {object} problem @param {number} status */
const refusal = (problem, status) => () =>
  new Response(JSON.stringify({ title: 'x', status, ...problem }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

/** The page's part: a finished draft and its error summary. */
function page() {
  Object.assign(draft, finished());
  const issues = shallowRef(/** @type {import('./steps').Issue[]} */ ([]));
  return { issues, ...useBooking(issues) };
}

beforeEach(async () => {
  await loadMessages('common');
  vi.resetAllMocks();
  solutions.challengeSolution.mockResolvedValue('solution');
});
afterEach(() => {
  vi.unstubAllGlobals();
  clearDraft();
});

it('keeps the token, forgets the draft and shows the confirmation', async () => {
  serviceThatAnswers(created);
  await page().submit();

  expect(booked.value?.manageToken).toBe('secret');
  expect(draft.name).toBe('');
  expect(replace).toHaveBeenCalledWith({ name: 'booked' });
});

it('books once however often the button is tapped', async () => {
  serviceThatAnswers(created);
  const { submit } = page();
  await Promise.all([submit(), submit(), submit()]);
  expect(sent).toHaveLength(1);
});

it('retries after a dropped line with the same key', async () => {
  serviceThatAnswers(lineDown, created);
  const { submit, issues } = page();

  await submit();
  expect(issues.value[0].text).toContain('网络断开了');
  await submit();
  expect(sent[1].key).toBe(sent[0].key);
});

it('takes a new key when something was changed before the retry', async () => {
  serviceThatAnswers(lineDown, created);
  const { submit } = page();

  await submit();
  draft.note = '请按门铃';
  await submit();
  expect(sent[1].key).not.toBe(sent[0].key);
});

it('chooses the next window when the wanted one is full, and keeps the rest', async () => {
  const alternatives = [{ windowId: 413, startsAt: 'x', endsAt: 'y', available: true, remaining: 1 }];
  serviceThatAnswers(refusal({ type: '/problems/window-full', alternatives }, 409));
  const { submit, alternatives: offered } = page();
  await submit();

  expect(offered.value).toEqual(alternatives);
  expect(draft.windowId).toBe(413);
  expect(draft.name).toBe('示例居民 1');
});

it('leads to the control that the service has a remark on', async () => {
  const errors = [{ pointer: '/resident/phone', detail: '电话不对' }];
  serviceThatAnswers(refusal({ type: '/problems/validation', errors }, 400));
  const { submit, issues } = page();
  await submit();
  expect(issues.value).toEqual([{ field: 'phone', text: '电话不对' }]);
});

const notProven = () =>
  refusal({ type: '/problems/validation', errors: [{ pointer: '/Challenge-Solution', detail: 'x' }] }, 400)();

it('brings another proof when the first has expired, and says nothing of it', async () => {
  serviceThatAnswers(notProven, created);
  const { submit, issues } = page();
  await submit();

  expect(issues.value).toEqual([]);
  expect(booked.value?.reference).toBe('K7Q2M9XD4');
  expect(sent[1].key).toBe(sent[0].key);
});

it('says what to do when no proof is good enough', async () => {
  serviceThatAnswers(notProven, notProven);
  const { submit, issues } = page();
  await submit();
  expect(issues.value).toEqual([{ key: 'booking.when.notProven' }]);
});

it('sends nothing while something is missing', async () => {
  serviceThatAnswers();
  const { submit, issues } = page();
  draft.consent = false;
  await submit();

  expect(sent).toEqual([]);
  expect(issues.value).toEqual([{ field: 'consent', key: 'booking.check.consent' }]);
});
