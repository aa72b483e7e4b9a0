import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assignable, asksFirst, atTheDoor, byTheStation, onward, outcomesFor, reasonsFor } from './moves';

describe('the reasons of a move', () => {
  it.each(/** @type {const} */ (['REJECTED', 'NO_ONE_HOME', 'UNABLE']))('to %s are those of the contract', (to) => {
    const contract = readFileSync('../openapi.yaml', 'utf8');
    const listed = contract.match(new RegExp(`^ +${to}: ([A-Z_, ]+)[;.]$`, 'm'))?.[1].split(', ');
    expect(reasonsFor(to)).toEqual(listed);
  });

  it('of the station for a cancellation are not those of a resident', () => {
    expect(reasonsFor('CANCELLED')).not.toContain('PLANS_CHANGED');
  });

  it('are not asked for on the way', () => {
    expect(asksFirst('EN_ROUTE')).toBe(false);
    expect(asksFirst('ARRIVED')).toBe(false);
  });
});

it('asks how a completed visit ended, and of no other', () => {
  expect(outcomesFor('COMPLETED')).toEqual(['FINISHED', 'ACCEPTED', 'ADVISED']);
  expect(outcomesFor('UNABLE')).toEqual([]);
});

it('offers nothing that the service does not', () => {
  expect([onward([]), ...atTheDoor([]), ...byTheStation([])]).toEqual([undefined]);
});

it('sorts what the service offers an officer at the door', () => {
  const next = /** @type {const} */ (['UNABLE', 'COMPLETED', 'NO_ONE_HOME']);
  expect(onward([...next])).toBe('COMPLETED');
  expect(atTheDoor([...next])).toEqual(['NO_ONE_HOME', 'UNABLE']);
});

it('lets the officer of an assigned visit be changed by whoever may plan it again', () => {
  expect(assignable({ status: 'ASSIGNED', next: ['BOOKED', 'CANCELLED'] })).toBe(true);
  expect(assignable({ status: 'ASSIGNED', next: ['EN_ROUTE'] })).toBe(false);
});
