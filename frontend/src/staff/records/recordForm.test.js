import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KINDS } from './kinds';
import { bodyFrom, check, fieldAt, formOf, merged } from './recordForm';

const { services, accounts, officers, communities } = KINDS;

const service = {
  code: 'id-card-at-home',
  name: { 'zh-CN': '上门办证', en: 'Identity card' },
  description: { 'zh-CN': '采集照片' },
  eligibility: { 'zh-CN': '行动不便者' },
  documents: [{ 'zh-CN': '户口簿', en: 'Register' }, { 'zh-CN': '旧证' }],
  durationMinutes: 30,
  active: true,
};

it('stores what was read, when nothing is changed in between', () => {
  const form = formOf(services.fields, service, services.blank());
  expect(bodyFrom(services.fields, form)).toEqual(service);
});

it('leaves out what is empty', () => {
  const officer = { name: '示例民警', badgeNumber: '080101', stationId: 1, active: true };
  const form = formOf(officers.fields, officer, officers.blank());
  expect(bodyFrom(officers.fields, form)).toEqual(officer);
});

it('leaves out a number that nobody entered, and sends nought', () => {
  /** @type {import('./kinds').Field[]} */
  const fields = [{ name: 'employees', type: 'number', optional: true, min: 0, max: 9 }];
  expect(bodyFrom(fields, { employees: '' })).toEqual({});
  expect(bodyFrom(fields, { employees: '0' })).toEqual({ employees: 0 });
});

it('keeps what was typed, and takes what a colleague stored elsewhere', () => {
  const before = { name: '甲', text: '旧', ids: [1] };
  const typed = { name: '甲', text: '我写的', ids: [1, 2] };
  const stored = { name: '乙', text: '同事写的', ids: [1] };
  expect(merged(before, typed, stored)).toEqual({ name: '乙', text: '我写的', ids: [1, 2] });
});

it('finds nothing wrong with a record that is stored', () => {
  expect(check(services.fields, formOf(services.fields, service, services.blank()), false)).toEqual([]);
});

it('says what is missing in a new record', () => {
  const faults = check(communities.fields, communities.blank(), true);
  expect(faults.map(({ name }) => name)).toEqual(['stationId', 'name', 'latitude', 'longitude']);
});

it.each([
  ['DISPATCHER', ['stationId']],
  ['ADMIN', []],
])('asks for the station of a %s or not', (role, missing) => {
  const form = { ...accounts.blank(), username: 'someone', displayName: '某人', role, password: 'long-enough-1' };
  expect(check(accounts.fields, form, true).map(({ name }) => name)).toEqual(missing);
});

it('asks for a password only when the account is new', () => {
  const form = { ...accounts.blank(), username: 'someone', displayName: '某人', role: 'ADMIN' };
  expect(check(accounts.fields, form, false)).toEqual([]);
  expect(check(accounts.fields, form, true)).toEqual([{ name: 'password', rule: 'missing' }]);
});

it('does not take a number that is out of range or broken', () => {
  const form = { ...formOf(services.fields, service, services.blank()), durationMinutes: 12.5 };
  expect(check(services.fields, form, false)).toEqual([{ name: 'durationMinutes', rule: 'range' }]);
});

it('knows which control a remark is about', () => {
  expect(fieldAt('/name/zh-CN', services.fields)).toBe('name');
  expect(fieldAt('/unknown', services.fields)).toBeUndefined();
});

it('has its paths from the contract', () => {
  const contract = readFileSync('../openapi.yaml', 'utf8');
  for (const { records } of Object.values(KINDS)) expect(contract).toContain(`\n  ${records.path}:\n`);
});
