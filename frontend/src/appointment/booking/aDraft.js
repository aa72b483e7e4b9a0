import { emptyDraft } from './draft';

/**
 * A draft with every answer given, for tests.
 * @param {Partial<import('./draft').Draft>} [changes]
 */
export const finished = (changes) => ({
  ...emptyDraft(),
  serviceCode: 'id-card-at-home',
  community: { id: 1, name: { 'zh-CN': '翠和社区' }, stationId: 1 },
  address: '3 幢 2 单元 501',
  forWhom: /** @type {const} */ ('self'),
  name: '示例居民 1',
  phone: '13800000001',
  windowId: 412,
  consent: true,
  ...changes,
});
