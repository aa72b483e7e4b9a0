import { expect, it } from 'vitest';
import { blankCaller, faultsOf, inputOf } from './callerForm';

const caller = { name: ' 示例居民 ', phone: '13800000001', partySize: '3', companions: '', consent: true };

it('asks for a name, a number that exists, a party and the consent', () => {
  expect(faultsOf(blankCaller())).toEqual(['name', 'phone', 'consent']);
  expect(faultsOf({ ...caller, partySize: '11' })).toEqual(['partySize']);
});

it('has no more companions than there are people beside the caller', () => {
  expect(faultsOf({ ...caller, companions: '甲、乙' })).toEqual([]);
  expect(faultsOf({ ...caller, companions: '甲、乙、丙' })).toEqual(['companions']);
});

it('takes names as they are told', () => {
  expect(inputOf({ ...caller, companions: '示例居民二， 示例居民三' })).toEqual({
    name: '示例居民',
    phone: '13800000001',
    partySize: 3,
    consent: true,
    companions: ['示例居民二', '示例居民三'],
  });
});
