import { expect, it } from 'vitest';
import { countsOf, dueOf, faultsOf } from './standing';

/** @param {Partial<import('./contributions').Contribution>} more */
const raised = (more) => ({
  id: 1,
  eventReference: 'E4K7Q2M9X',
  kind: /** @type {const} */ ('PROBLEM'),
  text: '路灯不亮',
  recordedAt: '2026-12-05T10:00:00+08:00',
  ...more,
});

it('counts what was raised, solved and handed over', () => {
  const items = [
    raised({}),
    raised({ resolvedAt: '2026-12-06T10:00:00+08:00' }),
    raised({ kind: 'OPINION' }),
    raised({ kind: 'OPINION', resolvedAt: '2026-12-06T10:00:00+08:00', suggestionReference: 'S4K7Q2M9X' }),
  ];
  expect(countsOf(items)).toEqual({ opinions: 2, problems: 2, solved: 1, handedOver: 1 });
});

it.each([
  ['2026-12-01', 'overdue', 4],
  ['2026-12-05', 'today', 0],
  ['2026-12-06', 'due', 0],
])('of what is due on %s says that it is %s', (dueOn, urgency, days) => {
  expect(dueOf(raised({ dueOn }), '2026-12-05')).toEqual({ urgency, days });
});

it('says nothing of a day once it is solved', () => {
  const solved = raised({ dueOn: '2026-12-01', resolvedAt: '2026-12-06T10:00:00+08:00' });
  expect(dueOf(solved, '2026-12-05').urgency).toBe('none');
});

it('asks of an opinion for its words alone, of a problem also whose it is and until when', () => {
  const draft = { kind: 'OPINION', text: ' ', ownerId: /** @type {const} */ (''), dueOn: '' };
  expect(faultsOf(draft)).toEqual(['text']);
  expect(faultsOf({ ...draft, kind: 'PROBLEM', text: '路灯不亮' })).toEqual(['ownerId', 'dueOn']);
});
