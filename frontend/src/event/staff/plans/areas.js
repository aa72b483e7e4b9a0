import { inLanguage } from '@/platform/i18n';
import { recordsAt } from '@/staff/records/recordsAt';

/** Areas (片区), who answers for each, and their communities. */

/** @typedef {import('@/api/schema').components['schemas']['Area']} Area */
/** @typedef {import('@/staff/records/recordsAt').Item} Item */

const areas = recordsAt('/areas');
const communities = recordsAt('/communities');

/** @param {{stationId?: number}} query @returns {Promise<Area[]>} */
export const listAreas = (query) => /** @type {Promise<any[]>} */ (areas.list(query));

/** What each community is called. @param {{stationId?: number}} query @returns {Promise<{id: number, name: string}[]>} */
export const listCommunities = async (query) =>
  (await communities.list(query)).map(({ id, name }) => ({ id, name: inLanguage(name) }));

/**
 * Communities that an area can have: those which are in no other.
 * @param {{id: number, name: string}[]} all @param {Area[]} drawn @param {number | undefined} area the one that is changed
 */
export function choosable(all, drawn, area) {
  const others = drawn.filter(({ id }) => id !== area);
  /** @param {number} community */
  const owner = (community) => others.find(({ communityIds }) => communityIds.includes(community));
  return {
    free: all.filter(({ id }) => !owner(id)).map(({ id, name }) => ({ value: String(id), label: name })),
    taken: all.flatMap(({ id, name }) => {
      const area = owner(id);
      return area ? [{ id, name, area: area.name }] : [];
    }),
  };
}

/** A box that is ticked says its value as text. @param {Item} form */
const areaOf = ({ communityIds, ...facts }) => ({ ...facts, communityIds: communityIds.map(Number) });

/** @param {number | ''} stationId whose area it is, when there is nothing to choose */
export const areaKind = (stationId) => ({
  records: {
    ...areas,
    /** @param {string} id */
    async read(id) {
      const { item, etag } = await areas.read(id);
      return { item: { ...item, leaderId: item.leader.id, communityIds: item.communityIds.map(String) }, etag };
    },
    /** @param {Item} form @param {string} key */
    add: (form, key) => areas.add(areaOf(form), key),
    /** @param {string} id @param {string} etag @param {Item} form */
    change: (id, etag, form) => areas.change(id, etag, areaOf(form)),
  },
  nameOf: (/** @type {Item} */ { name }) => name,
  labels: 'plans.area',
  duplicate: 'plans.areaDuplicate',
  fields: /** @type {import('@/staff/records/kinds').Field[]} */ ([
    { name: 'stationId', type: 'station' },
    { name: 'name', type: 'text' },
    { name: 'leaderId', type: 'account' },
    { name: 'communityIds', type: 'communities', optional: true },
  ]),
  blank: () => ({ stationId, name: '', leaderId: '', communityIds: [] }),
});
