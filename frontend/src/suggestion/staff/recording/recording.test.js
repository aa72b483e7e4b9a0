import { expect, it } from 'vitest';
import { addDays, today } from '@/platform/days';
import { blankDraft, faultsOf, fieldAt, inputOf, nextLine } from './recording';

const entry = {
  ...blankDraft(),
  channel: /** @type {const} */ ('BOOK'),
  bookId: 7,
  page: '12',
  line: '2',
  writtenOn: '2026-11-20',
  text: ' 窗口中午没人 ',
};

it('asks only for the way and the words', () => {
  expect(faultsOf(blankDraft())).toEqual(['channel', 'text']);
  expect(faultsOf({ ...blankDraft(), channel: 'TALK', text: '路灯不亮' })).toEqual([]);
});

it('asks where it stands in a book', () => {
  expect(faultsOf({ ...entry, bookId: '', page: '0', line: '1.5', writtenOn: addDays(today(), 1) })).toEqual([
    'bookId',
    'page',
    'line',
    'writtenOn',
  ]);
});

it('keeps no name without consent', () => {
  expect(faultsOf({ ...entry, name: '示例居民 1' })).toEqual(['consent']);
  expect(faultsOf({ ...entry, phone: '12345', consent: true })).toEqual(['phone']);
});

it('sends what was entered and nothing that is empty', () => {
  expect(inputOf(entry)).toEqual({
    channel: 'BOOK',
    text: '窗口中午没人',
    priority: 'NORMAL',
    mayPublish: false,
    book: { bookId: 7, page: 12, line: 2, writtenOn: '2026-11-20' },
  });
});

it('goes on with the next line of the page, and keeps nothing of who wrote the last', () => {
  const next = nextLine({ ...entry, name: '示例居民 1', consent: true });
  expect(next).toEqual({ ...blankDraft(), channel: 'BOOK', bookId: 7, page: '12', line: '3', writtenOn: '2026-11-20' });
});

it('knows which control a remark is about', () => {
  expect(fieldAt('/book/page')).toBe('page');
  expect(fieldAt('/submitter/phone')).toBe('phone');
  expect(fieldAt('/unknown')).toBeUndefined();
});
