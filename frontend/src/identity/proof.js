import { ProblemError } from '@/platform/problem';
import { challengeSolution, forgetSolution } from './challenge';

/** @param {unknown} error */
export const isAboutTheProof = (error) =>
  error instanceof ProblemError &&
  (error.problem.errors ?? []).some(({ pointer }) => pointer === '/Challenge-Solution');

/**
 * Sends something with the solution of a challenge. One that has expired on the way, or was used by a form whose answer was lost,
 * is replaced once without a word.
 * @template T
 * @param {(solution: string) => Promise<T>} send
 */
export async function proven(send) {
  try {
    return await send(await challengeSolution());
  } catch (error) {
    if (!isAboutTheProof(error)) throw error;
    forgetSolution();
    return send(await challengeSolution());
  }
}
