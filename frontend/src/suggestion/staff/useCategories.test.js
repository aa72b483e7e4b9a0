import { expect, it } from 'vitest';
import { sorted } from './useCategories';

const days = { acknowledgeDays: 1, screenDays: 3, replyDays: 15, rectifyDays: 5 };

it('shows each category under the one above it, and none that is no longer used', () => {
  const categories = [
    { id: 1, name: { 'zh-CN': 'B' }, active: true, ...days },
    { id: 2, name: { 'zh-CN': 'A' }, active: true, ...days },
    { id: 3, name: { 'zh-CN': 'C' }, parentId: 2, active: true, ...days },
    { id: 4, name: { 'zh-CN': 'D' }, active: false, ...days },
  ];
  expect(sorted(categories)).toEqual([
    { value: 2, label: 'A' },
    { value: 3, label: 'A / C' },
    { value: 1, label: 'B' },
  ]);
});
