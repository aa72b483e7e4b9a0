import { expect, it } from 'vitest';
import { figuresOf } from './figures';

it('adds up who was there, and says of the solved problems of how many they are', () => {
  const figures = {
    checkedIn: 35,
    walkedIn: 4,
    noShows: 3,
    opinions: 12,
    problems: 2,
    problemsSolved: 1,
    suggestions: 5,
  };
  const told = figuresOf(figures, (key, values) => key + JSON.stringify(values ?? ''));
  expect(told.find(({ key }) => key === 'present')?.value).toBe('39');
  expect(told.find(({ key }) => key === 'problemsSolved')?.value).toBe('report.outOf{"n":1,"of":2}');
});
