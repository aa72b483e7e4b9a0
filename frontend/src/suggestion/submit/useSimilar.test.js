import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { nextTick, ref } from 'vue';
import { findSimilar } from '../published';
import { useSimilar } from './useSimilar';

vi.mock('../published', () => ({ findSimilar: vi.fn() }));

const service = vi.mocked(findSimilar);
const text = ref('');

/** @param {string} typed @param {number} pause in milliseconds */
async function type(typed, pause) {
  text.value = typed;
  await nextTick();
  await vi.advanceTimersByTimeAsync(pause);
}

/** @param {number} count */
const found = (count) =>
  Array.from({ length: count }, (_, n) => ({
    reference: `S${n}`,
    text: '小区门口路灯不亮',
    status: /** @type {const} */ ('REPLIED'),
  }));

beforeEach(() => {
  vi.useFakeTimers();
  service.mockReset().mockResolvedValue(found(5));
  text.value = '';
});
afterEach(() => vi.useRealTimers());

it('waits until typing pauses, and asks once', async () => {
  useSimilar(() => text.value);
  await type('小区门口的路灯坏', 300);
  await type('小区门口的路灯坏了', 600);
  expect(service.mock.calls).toEqual([['小区门口的路灯坏了']]);
});

it('offers three', async () => {
  const similar = useSimilar(() => text.value);
  await type('小区门口的路灯坏了', 600);
  expect(similar.value).toHaveLength(3);
});

it('does not ask about a few characters', async () => {
  useSimilar(() => text.value);
  await type('路灯不亮', 600);
  expect(service).not.toHaveBeenCalled();
});

it('takes its offers back when the text is deleted', async () => {
  const similar = useSimilar(() => text.value);
  await type('小区门口的路灯坏了', 600);
  await type('', 0);
  expect(similar.value).toEqual([]);
});

it('says nothing of a dropped line', async () => {
  service.mockRejectedValue(new TypeError('Failed to fetch'));
  const similar = useSimilar(() => text.value);
  await type('小区门口的路灯坏了', 600);
  expect(similar.value).toEqual([]);
});
