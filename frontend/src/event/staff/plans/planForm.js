import { translate } from '@/platform/i18n';
import { ProblemError } from '@/platform/problem';
import { recordsAt } from '@/staff/records/recordsAt';
import { EVENT_KINDS } from '../../kinds';

/** @typedef {import('@/staff/records/recordsAt').Item} Item */

/** A plan as its form has it: a number for each kind of event, none where there is no goal. @param {Item} plan */
export const flat = ({ goals, ...plan }) => ({
  ...plan,
  ...Object.fromEntries(goals.map((/** @type {Item} */ { kind, target }) => [kind, target])),
});

/** @param {Item} form @returns {Item} the plan as the API takes it */
export function planOf(form) {
  const goals = EVENT_KINDS.flatMap((kind) => (form[kind] ? [{ kind, target: form[kind] }] : []));
  const facts = Object.entries(form).filter(([name]) => !EVENT_KINDS.some((kind) => kind === name));
  return { ...Object.fromEntries(facts), goals };
}

const plans = recordsAt('/activity-plans');

/** @param {Item} form */
function complete(form) {
  const plan = planOf(form);
  if (plan.goals.length > 0) return plan;
  const errors = [{ pointer: `/${EVENT_KINDS[0]}`, detail: translate('plans.noGoal') }];
  throw new ProblemError({ type: '/problems/validation', errors });
}

/** @param {number | ''} stationId whose plan it is, when there is nothing to choose */
export const planKind = (stationId) => ({
  records: {
    ...plans,
    /** @param {string} id */
    async read(id) {
      const { item, etag } = await plans.read(id);
      return { item: flat(item), etag };
    },
    /** @param {Item} form @param {string} key */
    add: async (form, key) => plans.add(complete(form), key),
    /** @param {string} id @param {string} etag @param {Item} form */
    change: async (id, etag, form) => plans.change(id, etag, complete(form)),
  },
  nameOf: (/** @type {Item} */ { department }) => department,
  labels: 'plans.field',
  duplicate: 'plans.duplicate',
  fields: /** @type {import('@/staff/records/kinds').Field[]} */ ([
    { name: 'stationId', type: 'station', optional: true },
    { name: 'department', type: 'text' },
    { name: 'startsOn', type: 'day' },
    { name: 'endsOn', type: 'day' },
    { name: 'content', type: 'words', optional: true },
    ...EVENT_KINDS.map((name) => ({ name, type: 'number', optional: true, min: 1, max: 10_000, whole: true })),
  ]),
  blank: () => ({
    stationId,
    department: '',
    startsOn: '',
    endsOn: '',
    content: '',
    ...Object.fromEntries(EVENT_KINDS.map((kind) => [kind, ''])),
  }),
});
