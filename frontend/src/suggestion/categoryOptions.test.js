import { expect, it } from 'vitest';
import { categoryOptions } from './categoryOptions';

/** @param {number} id @param {string} name @param {number} [parentId] */
const category = (id, name, parentId) => /** @type {any} */ ({ id, name: { 'zh-CN': name }, parentId });

it('puts each category after the one above it, and names it with it', () => {
  const categories = [category(1, '窗口服务'), category(2, '治安'), category(3, '办证时间', 1)];
  expect(categoryOptions(categories)).toEqual([
    { value: 1, label: '窗口服务' },
    { value: 3, label: '窗口服务 › 办证时间' },
    { value: 2, label: '治安' },
  ]);
});
