import { expect, it } from 'vitest';
import { finished } from './aDraft';
import { emptyDraft } from './draft';
import { check, firstUnfinished, stepOf } from './steps';

/** @param {import('./steps').Issue[]} issues */
const fields = (issues) => issues.map(({ field }) => field);

it('starts with the service', () => {
  expect(firstUnfinished(emptyDraft())).toBe('service');
});

it('asks for the first thing that is missing', () => {
  expect(firstUnfinished(finished({ address: '' }))).toBe('where');
});

it('ends with the time, also when nothing is missing', () => {
  expect(firstUnfinished(finished())).toBe('when');
});

it('asks nothing about a proxy of whoever books for themselves', () => {
  expect(check('who', finished({ forWhom: 'self' }))).toEqual([]);
});

it('asks a proxy who they are and whether the resident agrees', () => {
  const issues = check('who', finished({ forWhom: 'other' }));
  expect(fields(issues)).toEqual(['proxyName', 'proxyPhone', 'relation', 'residentConsents']);
});

it('does not take blanks for an answer', () => {
  expect(fields(check('who', finished({ name: '  ' })))).toEqual(['name']);
});

it('knows on which step a control stands', () => {
  expect(stepOf('phone')).toBe('who');
  expect(stepOf(undefined)).toBe('when');
});
