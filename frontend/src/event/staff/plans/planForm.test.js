import { expect, it } from 'vitest';
import { bodyFrom, check, formOf } from '@/staff/records/recordForm';
import { flat, planKind, planOf } from './planForm';

const { fields, blank } = planKind(1);
const stored = {
  stationId: 1,
  department: '社区警务队',
  startsOn: '2026-10-01',
  endsOn: '2026-12-31',
  goals: [
    { kind: 'LECTURE', target: 6 },
    { kind: 'TALK', target: 2 },
  ],
};

it('stores what was read, when nothing is changed in between', () => {
  const form = formOf(fields, flat(stored), blank());
  expect(check(fields, form, false)).toEqual([]);
  expect(planOf(bodyFrom(fields, form))).toEqual(stored);
});

it('has no goal for a kind whose number is taken out', () => {
  const form = { ...formOf(fields, flat(stored), blank()), LECTURE: '' };
  expect(planOf(bodyFrom(fields, form)).goals).toEqual([{ kind: 'TALK', target: 2 }]);
});

it('does not take half an event', () => {
  const form = { ...formOf(fields, flat(stored), blank()), LECTURE: '1.5' };
  expect(check(fields, form, false)).toEqual([{ name: 'LECTURE', rule: 'range' }]);
});
