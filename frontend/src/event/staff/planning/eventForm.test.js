import { describe, expect, it } from 'vitest';
import { blankForm, faultsOf, formFrom, formOf, inputOf, merged, POINTERS } from './eventForm';

/** @returns {import('./eventForm').EventForm} */
const filled = () => ({
  ...blankForm(),
  kind: 'OPEN_DAY',
  stationId: 1,
  title: ' 警营开放日 ',
  titleEn: 'Open day',
  place: '翠峰派出所',
  startsAt: '2026-12-05T09:00:00+08:00',
  endsAt: '2026-12-05T11:30:00+08:00',
});

const registering = () => ({
  ...filled(),
  registers: /** @type {const} */ ('YES'),
  opensAt: '2026-11-23T08:00:00+08:00',
  closesAt: '2026-12-04T18:00:00+08:00',
});

describe('what is sent', () => {
  it('leaves out what is empty', () => {
    expect(inputOf(filled())).toEqual({
      kind: 'OPEN_DAY',
      stationId: 1,
      title: { 'zh-CN': '警营开放日', en: 'Open day' },
      place: { 'zh-CN': '翠峰派出所' },
      language: 'zh-CN',
      startsAt: '2026-12-05T09:00:00+08:00',
      endsAt: '2026-12-05T11:30:00+08:00',
    });
  });

  it('has the registration only where people register', () => {
    const { opensAt, closesAt } = registering();
    expect(inputOf(registering()).registration).toEqual({ opensAt, closesAt, approval: false });
    expect(inputOf({ ...registering(), registers: 'NO' }).registration).toBeUndefined();
    expect(inputOf({ ...registering(), kind: 'CAMPUS_VISIT' }).registration).toBeUndefined();
  });

  it('is what was stored, when nothing was changed', () => {
    const input = inputOf({ ...registering(), capacity: '40', leaderId: 7, areaId: 3, profileId: 5 });
    const stored = { ...input, station: { id: 1 }, leader: { id: 7 }, reference: 'E', next: [] };
    expect(inputOf(formOf(/** @type {any} */ (stored)))).toEqual(input);
  });
});

describe('what is wrong', () => {
  it('is nothing with a form that is filled in', () => expect(faultsOf(registering())).toEqual([]));

  it('is nothing of a registration that a visit does not have', () => {
    expect(faultsOf({ ...registering(), kind: 'ENTERPRISE_VISIT', closesAt: '' })).toEqual([]);
  });

  it('is what is missing', () => {
    expect(faultsOf(blankForm()).map(({ field }) => field)).toEqual([
      'kind',
      'title',
      'place',
      'startsAt',
      'endsAt',
      'stationId',
    ]);
  });

  it('is an end before the beginning, and registration beyond the end', () => {
    expect(faultsOf({ ...registering(), endsAt: '2026-12-05T08:00:00+08:00' })).toEqual([
      { field: 'endsAt', rule: 'order' },
    ]);
    expect(faultsOf({ ...registering(), closesAt: '2026-12-06T08:00:00+08:00' })).toEqual([
      { field: 'closesAt', rule: 'late' },
    ]);
  });

  it.each(['0', '10001', '4.5', 'many'])('is a capacity of %s', (capacity) => {
    expect(faultsOf({ ...filled(), capacity })).toEqual([{ field: 'capacity', rule: 'number' }]);
  });
});

it('finds the control that a remark is about', () => {
  expect(POINTERS['/title/en']).toBe('titleEn');
  expect(POINTERS['/first/place/zh-CN']).toBe('place');
  expect(POINTERS['/registration/closesAt']).toBe('closesAt');
});

it('keeps what was typed, and takes what a colleague changed elsewhere', () => {
  const typed = { ...filled(), title: '开放日', capacity: '30' };
  const stored = { ...filled(), title: '警营开放日（冬季）', place: '明湖派出所' };
  const { form, changed } = merged(filled(), typed, stored);
  expect(form).toEqual({ ...typed, place: '明湖派出所' });
  expect(changed).toEqual(['title', 'place']);
});

it('begins with what the address knows', () => {
  const known = {
    kind: 'ENTERPRISE_VISIT',
    stationId: '2',
    title: '走访',
    profileId: '7',
    activityPlanId: 'x',
    other: 'x',
  };
  expect(formFrom(known)).toEqual({ kind: 'ENTERPRISE_VISIT', stationId: 2, title: '走访', profileId: 7 });
});
