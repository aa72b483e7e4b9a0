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
