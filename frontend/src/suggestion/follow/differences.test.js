import { expect, it } from 'vitest';
import { differences } from './differences';

/** @param {object} [changes] */
const suggestion = (changes) => /** @type {any} */ ({ status: 'IN_PROGRESS', publication: 'PRIVATE', ...changes });

it('says nothing when nothing changed', () => {
  expect(differences(suggestion(), suggestion({ updatedAt: 'later' }))).toEqual([]);
});

it('tells of a reply and of publication at once', () => {
  expect(differences(suggestion(), suggestion({ status: 'REPLIED', publication: 'PUBLISHED' }))).toEqual([
    'follow.changed.status',
    'follow.changed.publication',
  ]);
});

it('tells that what dissatisfied was put right', () => {
  const before = suggestion({ rectification: { state: 'RECTIFY' } });
  expect(differences(before, suggestion({ rectification: { state: 'REVIEW' } }))).toEqual([
    'follow.changed.rectification',
  ]);
});
