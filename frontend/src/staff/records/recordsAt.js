import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';

/** @typedef {Record<string, any>} Item a station, a community, an officer, …: the forms know which fields it has */

/**
 * The records under one path of the API: every kind is listed, read, added and changed in the same way (DESIGN §5), so it is
 * written once here. The paths are the contract's; a test holds them against it.
 * @param {string} path @param {{paged?: boolean}} [how] a list that is always short comes whole
 */
export function recordsAt(path, { paged = true } = {}) {
  const client = /** @type {any} */ (staffApi);
  const one = `${path}/{id}`;
  /** @param {string} id @param {Record<string, string>} [header] */
  const at = (id, header) => ({ params: { path: { id }, header } });

  return {
    path,

    /** @param {Record<string, unknown>} [filter] @returns {Promise<Item[]>} all of them: a district has a few hundred at most */
    async list(filter) {
      /** @type {Item[]} */
      const all = [];
      /** @type {string | undefined} */
      let cursor;
      do {
        /** @type {{items: Item[], next?: string}} */
        const page = await bodyOf(
          client.GET(path, { params: { query: { ...filter, ...(paged && { limit: 200, cursor }) } } }),
        );
        all.push(...page.items);
        cursor = page.next;
      } while (cursor);
      return all;
    },

    /** @param {string} id @returns {Promise<{item: Item, etag: string}>} */
    async read(id) {
      const { data, response } = await client.GET(one, at(id));
      return { item: data, etag: response.headers.get('ETag') ?? '' };
    },

    /** @param {Item} body @param {string} key @returns {Promise<Item>} */
    add: (body, key) => bodyOf(client.POST(path, { params: { header: { 'Idempotency-Key': key } }, body })),

    /** @param {string} id @param {string} etag @param {Item} body */
    change: (id, etag, body) => client.PUT(one, { ...at(id, { 'If-Match': etag }), body }),

    /** @param {string} id @param {string} [etag] */
    remove: (id, etag) => client.DELETE(one, at(id, etag ? { 'If-Match': etag } : undefined)),
  };
}
