import { idIn } from '@/platform/useFilters';

/** @typedef {import('../suggestions').Status} Status */
/** @typedef {import('@/api/schema').components['schemas']['SuggestionChannel']} Channel */
/**
 * `mine`, `overdue` and `review` (waiting to be published) are views one tap away.
 * @typedef {{status?: Status, station?: number, category?: number, channel?: Channel, mine: boolean, overdue: boolean,
 *   review: boolean, q: string}} Filters
 */

/** @type {Status[]} */
export const STATUSES = [
  'RECEIVED',
  'SCREENING',
  'VALID',
  'ASSIGNED',
  'IN_PROGRESS',
  'AWAITING_SUBMITTER',
  'NOT_ADOPTED',
  'REPLIED',
  'IMPLEMENTED',
  'CLOSED',
  'REOPENED',
  'INVALID',
  'DUPLICATE',
  'REFERRED',
  'WITHDRAWN',
];

/** @type {Channel[]} */
export const CHANNELS = [
  'BOOK',
  'TALK',
  'VISIT',
  'OPEN_DAY',
  'QUESTIONNAIRE',
  'WEB',
  'WECHAT',
  'WEIBO',
  'PHONE',
  'PORTAL',
];

/** The service finds words of two characters and more. */
const SHORTEST_SEARCH = 2;

/**
 * What the address asks for. It is typed, kept and shared by people, so whatever is not understood is left out.
 * @param {import('vue-router').LocationQuery} query @returns {Filters}
 */
export const filtersOf = (query) => ({
  status: STATUSES.find((status) => status === query.status),
  station: idIn(query.station),
  category: idIn(query.category),
  channel: CHANNELS.find((channel) => channel === query.channel),
  mine: query.mine === '1',
  overdue: query.overdue === '1',
  review: query.review === '1',
  q: String(query.q ?? '').trim(),
});

/** @param {Filters} filters @returns {import('vue-router').LocationQueryRaw} */
export const addressOf = ({ status, station, category, channel, mine, overdue, review, q }) => ({
  ...(status && { status }),
  ...(station && { station: String(station) }),
  ...(category && { category: String(category) }),
  ...(channel && { channel }),
  ...(mine && { mine: '1' }),
  ...(overdue && { overdue: '1' }),
  ...(review && { review: '1' }),
  ...(q && { q }),
});

/** What to ask the service. @param {Filters} filters @returns {import('../suggestions').SuggestionQuery} */
export const queryOf = ({ status, station, category, channel, mine, overdue, review, q }) => ({
  ...(status && { status: [status] }),
  ...(station && { stationId: station }),
  ...(category && { categoryId: category }),
  ...(channel && { channel }),
  ...(mine && { assigneeId: 'me' }),
  ...(overdue && { overdue }),
  ...(review && { publication: /** @type {const} */ ('IN_REVIEW') }),
  ...(q.length >= SHORTEST_SEARCH && { q }),
});
