import { expect, it, vi } from 'vitest';
import { nextTick, ref } from 'vue';
import { usePages } from './usePages';

/** @param {number} from @param {number} to */
const numbers = (from, to) => Array.from({ length: to - from }, (_, n) => from + n);

/** A list of 120 numbers. @param {{from: number}} query @param {{limit: number, cursor?: string}} page */
async function read({ from }, { limit, cursor }) {
  const start = Number(cursor ?? from);
  const end = Math.min(start + limit, 120);
  return { items: numbers(start, end), next: end < 120 ? String(end) : undefined };
}

it('shows a page, and the next one after it when asked', async () => {
  const { items, next, loadMore } = usePages(() => ({ from: 0 }), read);
  await vi.waitFor(() => expect(items.value).toEqual(numbers(0, 50)));

  await loadMore();
  expect(items.value).toEqual(numbers(0, 100));
  await loadMore();
  expect(items.value).toEqual(numbers(0, 120));
  expect(next.value).toBeUndefined();
});

it('keeps as much on the page as was there when it asks again', async () => {
  const { items, refresh, loadMore } = usePages(() => ({ from: 0 }), read);
  await vi.waitFor(() => expect(items.value).toBeDefined());
  await loadMore();

  await refresh();
  expect(items.value).toEqual(numbers(0, 100));
});

it('shows nothing of a question that was given up for another', async () => {
  const from = ref(0);
  /** @type {(() => void)[]} */
  const held = [];
  const { items } = usePages(
    () => ({ from: from.value }),
    async (query, page) => {
      await new Promise((resolve) => held.push(() => resolve(undefined)));
      return read(query, page);
    },
  );
  from.value = 100;
  await nextTick();
  held.forEach((answer) => answer());
  await vi.waitFor(() => expect(items.value).toEqual(numbers(100, 120)));
});

it('says what went wrong and keeps what was there', async () => {
  const answers = [read, () => Promise.reject(new Error('down'))];
  const { items, error, refresh } = usePages(
    () => ({ from: 100 }),
    (query, page) => /** @type {typeof read} */ (answers.shift())(query, page),
  );
  await vi.waitFor(() => expect(items.value).toHaveLength(20));

  await refresh();
  expect(error.value).toBeInstanceOf(Error);
  expect(items.value).toHaveLength(20);
});
