import { expect, it } from 'vitest';
import { isPhone } from './phone';

it.each(['13800000001', '138 0000 0001', '+86 138-0000-0001', '0874-3120001', '(010)62345678', '008613800000001'])(
  'takes %s',
  (phone) => expect(isPhone(phone)).toBe(true),
);

it.each(['', '3120001', '1380000000', '12800000001', '0874-1120001', '张三'])('does not take "%s"', (phone) =>
  expect(isPhone(phone)).toBe(false),
);
