import { expect, it } from 'vitest';
import { emptyDraft } from './draft';
import { check, issuesOf, registrationInput } from './registrationInput';

/** @param {Partial<import('./draft').Draft>} [changes] */
const typed = (changes) => ({ ...emptyDraft(), name: '示例居民 1', phone: '13800000001', consent: true, ...changes });

it('needs a name, a phone and consent', () => {
  expect(check(emptyDraft()).map(({ field }) => field)).toEqual(['name', 'phone', 'consent']);
  expect(check(typed())).toEqual([]);
});

it('takes one who comes alone', () => {
  expect(registrationInput(typed({ name: ' 示例居民 1 ' }))).toEqual({
    name: '示例居民 1',
    phone: '13800000001',
    partySize: 1,
    consent: true,
  });
});

it('names who comes along as far as they were named', () => {
  expect(registrationInput(typed({ partySize: 4, companions: ['示例居民 2', ' ', ''] }))).toMatchObject({
    partySize: 4,
    companions: ['示例居民 2'],
  });
});

it('does not name who no longer comes', () => {
  const draft = typed({ partySize: 2, companions: ['示例居民 2', '示例居民 3'] });
  expect(registrationInput(draft).companions).toEqual(['示例居民 2']);
  expect(registrationInput({ ...draft, partySize: 1 })).not.toHaveProperty('companions');
});

it('survives a companion that was skipped', () => {
  const companions = [];
  companions[1] = '示例居民 3';
  expect(registrationInput(typed({ partySize: 3, companions })).companions).toEqual(['示例居民 3']);
});

it('finds the control for each of the service’s remarks', () => {
  expect(
    issuesOf([
      { pointer: '/partySize', detail: '超过名额' },
      { pointer: '/companions/0', detail: '太长' },
    ]),
  ).toEqual([
    { field: 'partySize', text: '超过名额' },
    { field: undefined, text: '太长' },
  ]);
});
