import { expect, it } from 'vitest';
import { historyOf } from './history';

const by = { id: 4, name: '示例民警一' };

it('says what each change made of what was there before', () => {
  const now = { name: '示例机械有限公司', active: true, employees: 130 };
  const changes = [
    { at: '2026-11-20T19:30:00+08:00', by, fields: ['employees'], before: { ...now, employees: 120 } },
    {
      at: '2026-11-01T09:00:00+08:00',
      by,
      fields: ['employees', 'name'],
      before: { name: '示例机械厂', active: true },
    },
  ];
  expect(historyOf(changes, now)).toEqual([
    {
      at: '2026-11-20T19:30:00+08:00',
      by: '示例民警一',
      differences: [{ field: 'employees', was: 120, became: 130 }],
    },
    {
      at: '2026-11-01T09:00:00+08:00',
      by: '示例民警一',
      differences: [
        { field: 'employees', was: undefined, became: 120 },
        { field: 'name', was: '示例机械厂', became: '示例机械有限公司' },
      ],
    },
  ]);
});
