import { beforeAll, expect, it } from 'vitest';
import { i18n, loadMessages } from '@/platform/i18n';
import { told } from './told';

const hasWords = /** @type {(key: string) => boolean} */ (i18n.global.te);

beforeAll(() => loadMessages('follow'));

/** @param {Partial<import('./told').SuggestionStep>} step */
const step = (step) => told(/** @type {import('./told').SuggestionStep} */ ({ at: '', kind: 'MOVED', ...step }));

it('tells what the station did', () => {
  expect(step({ to: 'SCREENING' })).toBe('follow.step.moved.SCREENING');
});

it('tells the submitter apart what they did themselves', () => {
  expect(step({ to: 'SCREENING', bySubmitter: true })).toBe('follow.step.own.SCREENING');
  expect(step({ kind: 'RATED', bySubmitter: true })).toBe('follow.step.RATED');
});

/** Every step that the service shows to a submitter. @type {Partial<import('./told').SuggestionStep>[]} */
const SHOWN = [
  ...['RECEIVED', 'ASSIGNED', 'RESUMED', 'RATED'].map((kind) => ({ kind: /** @type {any} */ (kind) })),
  ...['SCREENING', 'VALID', 'IN_PROGRESS', 'AWAITING_SUBMITTER', 'NOT_ADOPTED', 'REPLIED', 'IMPLEMENTED', 'CLOSED']
    .concat('REOPENED', 'ASSIGNED', 'INVALID', 'DUPLICATE', 'REFERRED')
    .map((to) => ({ to: /** @type {any} */ (to) })),
  ...['SCREENING', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'WITHDRAWN'].map((to) => ({
    to: /** @type {any} */ (to),
    bySubmitter: true,
  })),
];

it.each(SHOWN)('has words for %o', (shown) => {
  expect(hasWords(step(shown))).toBe(true);
});
