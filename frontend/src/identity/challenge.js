import { api, bodyOf } from '@/api/client';
import { ProblemError } from '@/platform/problem';

/**
 * The proof of work that goes with what residents send (see `GET /challenges`): asked for and solved while the resident fills in the form,
 * so that nobody waits for it or sees it.
 */

/** @typedef {import('@/api/schema').components['schemas']['Challenge']} Challenge */

/** As the service would say it. @type {ProblemError['problem']} */
const UNSOLVED = { type: '/problems/validation', errors: [{ pointer: '/Challenge-Solution', detail: '' }] };

/** Shorter than the hour that a challenge is good for. */
const GOOD_FOR_MS = 50 * 60_000;

/** @type {{solution: Promise<string>, since: number} | undefined} */
let ahead;

/** Begins to solve a challenge, unless one is at hand. */
export function solveAhead() {
  if (ahead && Date.now() - ahead.since < GOOD_FOR_MS) return;
  const solution = solved();
  const mine = { solution, since: Date.now() };
  ahead = mine;
  solution.catch(() => {
    if (ahead === mine) ahead = undefined; // the line was down: the next try starts anew
  });
}

/** @returns {Promise<string>} what goes into the `Challenge-Solution` header */
export function challengeSolution() {
  solveAhead();
  return /** @type {NonNullable<typeof ahead>} */ (ahead).solution;
}

/** The solution is used up, or was refused: the next form needs another. */
export const forgetSolution = () => void (ahead = undefined);

async function solved() {
  const challenge = await bodyOf(api.GET('/challenges'));
  const number = await numberOf(challenge);
  return btoa(JSON.stringify({ ...challenge, number }));
}

/** @param {Challenge} challenge @returns {Promise<number>} */
const numberOf = (challenge) =>
  inWorker(challenge)
    .catch(async () => (await import('./solve')).solve(challenge))
    .catch(() => Promise.reject(new ProblemError(UNSOLVED)));

/** @param {Challenge} challenge @returns {Promise<number>} */
function inWorker(challenge) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./challenge.worker.js', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => (worker.terminate(), resolve(data));
    worker.onerror = () => (worker.terminate(), reject(new Error('no worker')));
    worker.postMessage(challenge);
  });
}
