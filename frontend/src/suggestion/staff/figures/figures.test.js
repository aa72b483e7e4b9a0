import { expect, it } from 'vitest';
import { told } from './figures';

it('says both numbers beside the percentage', () => {
  expect(told({ part: 11, of: 12 }, 'zh-CN')).toBe('11 / 12（91.7%）');
  expect(told({ part: 11, of: 12 }, 'en')).toBe('11 / 12 (91.7%)');
});

it('knows no percentage of nothing', () => {
  expect(told({ part: 0, of: 0 }, 'zh-CN')).toBe('0 / 0');
});
