import { expect, it } from 'vitest';
import { emptyDraft } from './draft';
import { check, issuesOf, suggestionInput } from './suggestionInput';

/** @param {Partial<import('./draft').Draft>} [changes] */
const typed = (changes) => ({ ...emptyDraft(), text: '建议窗口中午也办证', ...changes });

it('needs the words alone', () => {
  expect(check(typed())).toEqual([]);
  expect(suggestionInput(typed({ text: ' 建议窗口中午也办证\n' }))).toEqual({
    text: '建议窗口中午也办证',
    mayPublish: false,
  });
});

it('says which station, and that it may be published', () => {
  expect(suggestionInput(typed({ stationId: 3, mayPublish: true }))).toMatchObject({ stationId: 3, mayPublish: true });
});

it('says who hands it in as far as they said', () => {
  expect(suggestionInput(typed({ phone: '13800000001', consent: true }))).toMatchObject({
    submitter: { phone: '13800000001' },
    consent: true,
  });
});

it('asks for consent only of who gives a name or a phone', () => {
  expect(check(typed({ name: '示例居民 1' }))).toEqual([{ field: 'consent', key: 'suggest.check.consent' }]);
});

it('forgets the consent of who took their name back', () => {
  expect(suggestionInput(typed({ name: ' ', consent: true }))).not.toHaveProperty('consent');
});

it('finds a mistyped phone before it is sent', () => {
  expect(check(typed({ phone: '1380', consent: true }))).toEqual([{ field: 'phone', key: 'suggest.check.phone' }]);
});

it('finds the control for each of the service’s remarks', () => {
  expect(
    issuesOf([
      { pointer: '/submitter/phone', detail: '电话不对' },
      { pointer: '/portalReference', detail: '不可以' },
    ]),
  ).toEqual([
    { field: 'phone', text: '电话不对' },
    { field: undefined, text: '不可以' },
  ]);
});
