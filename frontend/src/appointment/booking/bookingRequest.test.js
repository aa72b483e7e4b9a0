import { expect, it } from 'vitest';
import { finished } from './aDraft';
import { bookingRequest, issuesOf } from './bookingRequest';

it('says what was entered, and leaves out what was not', () => {
  expect(bookingRequest(finished({ name: ' 示例居民 1 ', note: '  ' }))).toEqual({
    serviceCode: 'id-card-at-home',
    communityId: 1,
    address: '3 幢 2 单元 501',
    windowId: 412,
    resident: { name: '示例居民 1', phone: '13800000001' },
    consent: true,
  });
});

it('names the proxy who books for somebody else', () => {
  const draft = finished({
    forWhom: 'other',
    proxyName: '示例家属 1',
    proxyPhone: '0874-3120001',
    relation: 'RELATIVE',
    residentConsents: true,
  });
  expect(bookingRequest(draft).proxy).toEqual({
    name: '示例家属 1',
    phone: '0874-3120001',
    relation: 'RELATIVE',
    residentConsents: true,
  });
});

it('forgets the proxy when the resident changes to booking for themselves', () => {
  expect(bookingRequest(finished({ forWhom: 'self', proxyName: '示例家属 1' }))).not.toHaveProperty('proxy');
});

it('finds the control for each of the service’s remarks', () => {
  expect(
    issuesOf([
      { pointer: '/resident/phone', detail: '电话不对' },
      { pointer: '/needs/1', detail: '没有这一项' },
      { pointer: '/followUpOf', detail: '不可以' },
    ]),
  ).toEqual([
    { field: 'phone', text: '电话不对' },
    { field: 'needs', text: '没有这一项' },
    { field: undefined, text: '不可以' },
  ]);
});
