import { expect, it } from 'vitest';
import { noted, sightedIn } from './inspections';

const books = [{ id: 7, number: '2026-01' }];

it('reads the places as an inspector notes them', () => {
  expect(sightedIn('2026-01 12 2\n\n 2026-01  12 3 ', books)).toEqual([
    { bookId: 7, page: 12, line: 2 },
    { bookId: 7, page: 12, line: 3 },
  ]);
});

it.each(['2026-02 12 2', '2026-01 12', '第 12 页'])('does not guess at "%s"', (text) => {
  expect(sightedIn(text, books)).toBeUndefined();
});

it('writes them back as they were noted', () => {
  expect(noted([{ bookId: 7, page: 12, line: 2 }], books)).toBe('2026-01 12 2');
});
