import { describe, expect, it } from 'vitest';
import { asksFirst, deedsOf, inOrder, movesOf, publicationDeedsOf } from './actions';
import { mayReveal } from './standing';

/** @typedef {import('../suggestions').Suggestion} Suggestion */

/** @param {Partial<Suggestion>} facts @returns {any} */
const suggestion = (facts) => ({ status: 'SCREENING', next: [], publication: 'PRIVATE', mayPublish: false, ...facts });

/** @param {'OFFICER' | 'DISPATCHER' | 'SUPERVISOR'} role @param {number} id @returns {any} */
const account = (role, id) => ({ id, role });

const clerk = account('DISPATCHER', 2);
const supervisor = account('SUPERVISOR', 3);
const officer = account('OFFICER', 5);
const byClerk = { id: 2, name: '示例值班员' };
const byOfficer = { id: 5, name: '示例民警' };

describe('the moves', () => {
  it('are those of the service, in the order of a suggestion’s life', () => {
    const next = /** @type {const} */ (['REFERRED', 'INVALID', 'VALID', 'DUPLICATE']);
    expect(movesOf(suggestion({ next: [...next], category: { id: 1, name: { 'zh-CN': '窗口服务' } } }))).toEqual([
      'VALID',
      'DUPLICATE',
      'REFERRED',
      'INVALID',
    ]);
  });

  it('do not call valid what has no category, and say so', () => {
    const one = suggestion({ next: ['VALID'] });
    expect(movesOf(one)).toEqual([]);
    expect(deedsOf(one, [], clerk).waits).toEqual(['category']);
  });

  it('leave it to an assignment who works on it, except when nobody waits for the submitter any more', () => {
    expect(movesOf(suggestion({ status: 'VALID', next: ['ASSIGNED'] }))).toEqual([]);
    expect(deedsOf(suggestion({ status: 'VALID', next: ['ASSIGNED'] }), [], clerk).deeds).toContain('assign');
    expect(movesOf(suggestion({ status: 'AWAITING_SUBMITTER', next: ['ASSIGNED'] }))).toEqual(['ASSIGNED']);
  });

  it('ask first where something goes with them', () => {
    expect(['SCREENING', 'REPLIED', 'CLOSED'].map((to) => asksFirst(/** @type {any} */ (to)))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

it('puts first what comes next, and last what ends it', () => {
  const fresh = suggestion({});
  expect(inOrder(['DUPLICATE'], ['triage', 'invalidity'], fresh)).toEqual(['triage', 'DUPLICATE', 'invalidity']);
  const isSorted = suggestion({ category: { id: 1, name: { 'zh-CN': '窗口服务' } } });
  expect(inOrder(['VALID', 'DUPLICATE'], ['triage', 'invalidity'], isSorted)).toEqual([
    'VALID',
    'triage',
    'DUPLICATE',
    'invalidity',
  ]);
});

describe('what needs two people', () => {
  const proposed = { reason: /** @type {const} */ ('ADVERTISING'), explanation: '广告', confirmed: false };

  it('is not confirmed as invalid by who proposed it', () => {
    const { deeds, waits } = deedsOf(suggestion({ invalidity: { ...proposed, proposedBy: byClerk } }), [], clerk);
    expect(deeds).not.toContain('invalidity');
    expect(waits).toEqual(['invalidity']);
  });

  it('is not verified by who did it', () => {
    const implementation = { report: '已安排午间值班', at: '2026-11-26T10:00:00+08:00', by: byOfficer };
    const done = suggestion({ status: 'REPLIED', adopted: true, assignee: byOfficer, implementation });
    expect(deedsOf(done, [], officer)).toEqual({ deeds: [], waits: ['verification'] });
  });

  it('is not published by who prepared it, nor by a clerk', () => {
    const inReview = suggestion({ status: 'REPLIED', publication: 'IN_REVIEW', mayPublish: true });
    const prepared = (/** @type {object} */ by) => [/** @type {any} */ ({ kind: 'PUBLICATION_CHANGED', by })];
    expect(publicationDeedsOf(inReview, prepared(byClerk), supervisor).deeds).toContain('publish');
    expect(publicationDeedsOf(inReview, prepared({ id: 3 }), supervisor).waits).toEqual(['publication']);
    expect(publicationDeedsOf(inReview, prepared(byClerk), clerk).waits).toEqual(['publication']);
  });

  it('is not given more time by who asked for it', () => {
    const extension = { workingDays: 5, reason: '要协调', requestedBy: { id: 3, name: '示例领导' } };
    const late = suggestion({ status: 'IN_PROGRESS', assignee: byOfficer, extension });
    expect(deedsOf(late, [], supervisor).waits).toEqual(['approval']);
    expect(deedsOf(late, [], account('SUPERVISOR', 9)).deeds).toContain('approval');
  });

  it('is not reviewed by who put it right', () => {
    const rectification = /** @type {any} */ ({ state: 'REVIEW' });
    const steps = [/** @type {any} */ ({ kind: 'RECTIFICATION_ADVANCED', by: { id: 3 } })];
    expect(deedsOf(suggestion({ status: 'REPLIED', rectification }), steps, supervisor).waits).toEqual(['review']);
    expect(deedsOf(suggestion({ status: 'REPLIED', rectification }), [], supervisor).deeds).toContain('rectify');
  });
});

it('offers nothing to a colleague who only looks', () => {
  const one = suggestion({ status: 'IN_PROGRESS', assignee: byOfficer, mayPublish: true });
  expect(deedsOf(one, [], account('OFFICER', 6))).toEqual({ deeds: [], waits: [] });
  expect(mayReveal(one, account('OFFICER', 6))).toBe(false);
  expect(mayReveal(one, officer)).toBe(true);
});
