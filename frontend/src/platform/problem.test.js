import { beforeAll, expect, it } from 'vitest';
import { loadMessages } from './i18n';
import { explain, ProblemError } from './problem';

beforeAll(() => loadMessages('common'));

/** @param {number} status @param {string} type @param {unknown} body @param {Record<string, string>} [headers] */
const answer = (status, type, body, headers) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type, ...headers } });

it('keeps what the service says', async () => {
  const body = { type: '/problems/window-full', title: '这个时段已约满', status: 409, alternatives: [] };
  const error = await ProblemError.from(answer(409, 'application/problem+json', body));

  expect(error.kind).toBe('window-full');
  expect(error.problem.alternatives).toEqual([]);
});

it('takes the page of a proxy for a service that is away', async () => {
  const error = await ProblemError.from(answer(502, 'text/html', '<h1>Bad gateway</h1>'));
  expect(error.kind).toBe('unavailable');
});

it('knows how long to wait', async () => {
  const body = { type: '/problems/unavailable', title: 'x', status: 503 };
  const error = await ProblemError.from(answer(503, 'application/problem+json', body, { 'Retry-After': '5' }));
  expect(error.retryAfterSeconds).toBe(5);
});

it('explains in the service’s words where it has some', () => {
  const duplicate = new ProblemError({
    type: '/problems/duplicate',
    title: '已经存在',
    detail: '这个电话已有 3 个预约。',
  });
  expect(explain(duplicate)).toBe('这个电话已有 3 个预约。');
});

it('explains a dropped line, which no service can', () => {
  expect(explain(ProblemError.offline())).toContain('网络断开了');
});

it('has words for what nobody foresaw', () => {
  expect(explain(new TypeError('x is not a function'))).toContain('出了点意外');
});
