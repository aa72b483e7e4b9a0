import { expect, it } from 'vitest';
import { bodyFrom, check, formOf } from '@/staff/records/recordForm';
import { profileKind, profileOf } from './profileForm';

const { fields, blank } = profileKind(1);
const enterprise = {
  kind: 'ENTERPRISE',
  stationId: 1,
  name: '示例机械有限公司',
  visitTime: 'WEEKEND',
  employees: 0,
  businessScope: '农机配件生产',
  active: true,
};

it('stores what was read, when nothing is changed in between', () => {
  const form = formOf(fields, enterprise, blank());
  expect(check(fields, form, false)).toEqual([]);
  expect(profileOf(bodyFrom(fields, form))).toEqual(enterprise);
});

it('says no time of visits for a campus', () => {
  const form = { ...blank(), kind: 'CAMPUS', name: '示例师范学院' };
  expect(profileOf(bodyFrom(fields, form))).toEqual({
    kind: 'CAMPUS',
    stationId: 1,
    name: '示例师范学院',
    active: true,
  });
});
