import { recordsAt } from '@/staff/records/recordsAt';

/** @typedef {import('@/staff/records/recordsAt').Item} Item */

const profiles = recordsAt('/profiles');

/** A campus is visited at the start of a term, so it has no time of its own. @param {Item} form @returns {Item} */
export function profileOf(form) {
  const { visitTime, ...rest } = form;
  return form.kind === 'CAMPUS' ? rest : { ...rest, visitTime };
}

/** What is said of it in words. */
export const WORDS = ['businessScope', 'labourRelations', 'operatingSituation', 'riskMeasures'];

/** @param {number | ''} stationId whose profile it is, when there is nothing to choose */
export const profileKind = (stationId) => ({
  records: {
    ...profiles,
    /** @param {Item} form @param {string} key */
    add: (form, key) => profiles.add(profileOf(form), key),
    /** @param {string} id @param {string} etag @param {Item} form */
    change: (id, etag, form) => profiles.change(id, etag, profileOf(form)),
  },
  nameOf: (/** @type {Item} */ { name }) => name,
  labels: 'profiles.field',
  duplicate: 'profiles.duplicate',
  fields: /** @type {import('@/staff/records/kinds').Field[]} */ ([
    { name: 'kind', type: 'text' },
    { name: 'stationId', type: 'station' },
    { name: 'name', type: 'text' },
    { name: 'visitTime', type: 'text' },
    { name: 'employees', type: 'number', optional: true, min: 0, max: 10_000_000, whole: true },
    ...WORDS.map((name) => ({ name, type: 'words', optional: true })),
    { name: 'active', type: 'flag' },
  ]),
  blank: () => ({
    kind: 'ENTERPRISE',
    stationId,
    name: '',
    visitTime: 'AFTER_HOURS',
    employees: '',
    ...Object.fromEntries(WORDS.map((name) => [name, ''])),
    active: true,
  }),
});
