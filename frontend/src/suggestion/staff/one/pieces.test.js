import { expect, it } from 'vitest';
import { pieces } from './pieces';

it('keeps what was found apart from the rest', () => {
  expect(
    pieces('电话 13800000001，车牌云D12345', [
      { from: 3, to: 14 },
      { from: 17, to: 24 },
    ]),
  ).toEqual([
    { text: '电话 ', found: false },
    { text: '13800000001', found: true },
    { text: '，车牌', found: false },
    { text: '云D12345', found: true },
  ]);
});

it('is one piece where nothing was found', () => {
  expect(pieces('路灯不亮', [])).toEqual([{ text: '路灯不亮', found: false }]);
});
