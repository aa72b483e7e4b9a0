import { sha256 } from 'js-sha256';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { challengeSolution, forgetSolution, solveAhead } from './challenge';
import { solve } from './solve';

const salt = '9b1f?expires=1795485600&';
/** @type {import('./solve').Challenge} */
const posed = { algorithm: 'SHA-256', challenge: sha256(`${salt}321`), maxnumber: 500, salt, signature: 'c1d2' };

/** @type {string[]} */
let asked;

beforeEach(() => {
  asked = [];
  forgetSolution();
  vi.stubGlobal('Worker', undefined); // happy-dom has none that runs: the page solves it itself
  vi.stubGlobal('fetch', async (/** @type {Request} */ request) => {
    asked.push(new URL(request.url).pathname);
    return Response.json(posed);
  });
});

afterEach(() => vi.unstubAllGlobals());

it('finds the number', () => expect(solve(posed)).toBe(321));

it('sends what was posed back with the number, in base64', async () => {
  expect(JSON.parse(atob(await challengeSolution()))).toEqual({ ...posed, number: 321 });
});

it('asks once while the form is filled in', async () => {
  solveAhead();
  solveAhead();
  await challengeSolution();
  expect(asked).toEqual(['/api/v1/challenges']);
});

it('asks again when the last one is used up', async () => {
  await challengeSolution();
  forgetSolution();
  await challengeSolution();
  expect(asked).toHaveLength(2);
});

it('asks again after a dropped line', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(challengeSolution()).rejects.toThrow();
  vi.stubGlobal('fetch', async () => Response.json(posed));
  expect(await challengeSolution()).toBeTruthy();
});

it('takes a new one before an old one expires', async () => {
  await challengeSolution();
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 55 * 60_000);
  await challengeSolution();
  vi.restoreAllMocks();
  expect(asked).toHaveLength(2);
});
