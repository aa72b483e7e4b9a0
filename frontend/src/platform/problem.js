import { translate } from './i18n';

/** @typedef {import('@/api/schema').components['schemas']['Problem']} Problem */
/** @typedef {Omit<Problem, 'type'> & {type: Problem['type'] | '/problems/offline'}} OurProblem */

/**
 * Whatever kept the service from doing what was asked (RFC 9457).
 * A line that is down is one more kind of problem, `offline`, so that callers have a single thing to catch.
 */
export class ProblemError extends Error {
  /** @param {Partial<OurProblem>} problem @param {number} [retryAfterSeconds] */
  constructor(problem, retryAfterSeconds) {
    super(problem.title ?? problem.type ?? 'problem');
    this.name = 'ProblemError';
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** The last part of the type, for example `window-full`. */
  get kind() {
    return (this.problem.type ?? '').split('/').pop() ?? '';
  }

  static offline() {
    return new ProblemError({ type: '/problems/offline' });
  }

  /** @param {Response} response */
  static async from(response) {
    const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
    const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json');
    // A proxy in between answers with its own page when the service is away.
    if (!isProblem) return new ProblemError({ type: '/problems/unavailable', status: response.status }, retryAfter);
    return new ProblemError(await response.json(), retryAfter);
  }
}

/**
 * What to tell the reader: the service's own words where it has some, in the language that was asked for.
 * @param {unknown} error
 */
export function explain(error) {
  if (!(error instanceof ProblemError)) return translate('problem.unexpected');
  if (error.kind === 'offline' || error.kind === 'unavailable') return translate(`problem.${error.kind}`);
  return error.problem.detail ?? error.problem.title ?? translate('problem.unexpected');
}

/** What was to be changed is no longer what the page showed. @param {unknown} error */
export const isOutdated = (error) =>
  error instanceof ProblemError && (error.kind === 'stale' || error.kind === 'illegal-transition');
