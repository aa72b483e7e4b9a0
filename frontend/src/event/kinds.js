/** @type {import('@/api/schema').components['schemas']['EventKind'][]} in the order in which they are told */
export const EVENT_KINDS = [
  'OPEN_DAY',
  'LECTURE',
  'TALK',
  'PUBLICITY_STAND',
  'ENTERPRISE_VISIT',
  'CAMPUS_VISIT',
  'ONLINE_TALK',
];

/** What is visited, by the kind of event. @type {Partial<Record<string, 'ENTERPRISE' | 'CAMPUS'>>} */
export const VISITED = { ENTERPRISE_VISIT: 'ENTERPRISE', CAMPUS_VISIT: 'CAMPUS' };

/** A visit is known at its station alone, and nobody registers for it. @param {string} kind */
export const isVisit = (kind) => kind in VISITED;

/** What residents can find. */
export const PUBLIC_KINDS = EVENT_KINDS.filter((kind) => !isVisit(kind));
