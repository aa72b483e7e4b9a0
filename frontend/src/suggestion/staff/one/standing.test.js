import { expect, it } from 'vitest';
import { hidesSomething } from './standing';

/** @param {Partial<import('../suggestions').Suggestion>} suggestion */
const hides = (suggestion) => hidesSomething(/** @type {any} */ ({ masked: true, text: '路灯坏了', ...suggestion }));

it('hides a person and a number', () => {
  expect(hides({ submitter: { name: '示*' } })).toBe(true);
  expect(hides({ text: '电话是 ███████████' })).toBe(true);
});

it('hides nothing of what was said without a name, or was shown whole', () => {
  expect(hides({})).toBe(false);
  expect(hides({ masked: false, submitter: { name: '示例居民' } })).toBe(false);
});
