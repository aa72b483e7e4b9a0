import { expect, it, vi } from 'vitest';
import { attemptFor, newKey } from './idempotency';

it('keeps the key while the body is the same', () => {
  const first = attemptFor(undefined, { windowId: 1 });
  expect(attemptFor(first, { windowId: 1 }).key).toBe(first.key);
});

it('takes a new key as soon as the body differs', () => {
  const first = attemptFor(undefined, { windowId: 1 });
  expect(attemptFor(first, { windowId: 2 }).key).not.toBe(first.key);
});

it('makes keys on a page without https', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
  vi.unstubAllGlobals();
});
