import { beforeEach, expect, it, vi } from 'vitest';

/** The module as a freshly loaded page has it. */
async function loaded() {
  vi.resetModules();
  return import('./draft');
}

beforeEach(() => sessionStorage.clear());

it('survives a reload', async () => {
  (await loaded()).draft.address = '3 幢 2 单元 501';
  expect((await loaded()).draft.address).toBe('3 幢 2 单元 501');
});

it('is gone when the visit is booked', async () => {
  const { draft, clearDraft } = await loaded();
  draft.name = '示例居民 1';
  clearDraft();
  expect(draft.name).toBe('');
  expect((await loaded()).draft.name).toBe('');
});

it('starts anew when what was stored cannot be read', async () => {
  sessionStorage.setItem('doorstep.booking', '{broken');
  expect((await loaded()).draft.serviceCode).toBe('');
});
