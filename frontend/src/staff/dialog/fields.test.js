import { expect, it } from 'vitest';
import { bodyFrom, missingIn, remarksOf } from './fields';

/** @type {import('./fields').Field[]} */
const fields = [
  { name: 'workingDays', label: '天数', kind: 'number' },
  { name: 'reason', label: '理由', kind: 'words' },
  { name: 'approved', label: '同意', kind: 'choice' },
  { name: 'note', label: '说明', kind: 'words', optional: true },
];

it('names what is missing, and takes "no" for an answer', () => {
  expect(missingIn(fields, { workingDays: '', reason: ' ', approved: false }).map(({ name }) => name)).toEqual([
    'workingDays',
    'reason',
  ]);
});

it('sends what was entered, and leaves out what is empty', () => {
  expect(bodyFrom(fields, { workingDays: '5', reason: ' 要协调 ', approved: false, note: '' })).toEqual({
    workingDays: 5,
    reason: '要协调',
    approved: false,
  });
});

it('puts a remark of the service beside the control it is about', () => {
  const errors = [
    { pointer: '/reason', detail: '太短' },
    { pointer: '/to', detail: '先分类' },
  ];
  expect(remarksOf(errors, fields)).toEqual({ reason: '太短' });
});
