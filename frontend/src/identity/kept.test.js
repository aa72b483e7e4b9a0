import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { kept } from './kept';

const account = { id: 7, displayName: '示例民警', role: /** @type {const} */ ('OFFICER'), username: 'officer' };

beforeEach(() => {
  vi.useFakeTimers();
  kept.write('door.E4K7Q2M9X', { until: Date.now() + 60_000, account, value: ['李*'] });
});

afterEach(() => {
  localStorage.clear();
  vi.useRealTimers();
});

it('gives back what is kept, and for whom', () =>
  expect(kept.read('door.E4K7Q2M9X')).toMatchObject({ account: { id: 7, role: 'OFFICER' }, value: ['李*'] }));

it('keeps no name to sign in with', () =>
  expect(localStorage.getItem('doorstep.kept.door.E4K7Q2M9X')).not.toContain('officer'));

it('is gone when its time is over', () => {
  vi.advanceTimersByTime(60_000);
  expect(kept.read('door.E4K7Q2M9X')).toBeUndefined();
  expect(localStorage).toHaveLength(0);
});

it('is gone when somebody signs out, and nothing else with it', () => {
  localStorage.setItem('doorstep.language', 'en');
  kept.wipe();
  expect(Object.keys(localStorage)).toEqual(['doorstep.language']);
});

it('is gone when somebody else signs in', () => {
  kept.wipeOthers(7);
  expect(kept.names('door.')).toEqual(['door.E4K7Q2M9X']);
  kept.wipeOthers(8);
  expect(kept.names('door.')).toEqual([]);
});
