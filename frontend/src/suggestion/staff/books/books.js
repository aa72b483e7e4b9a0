import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';

/** Opinion books at the windows of a station. */

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {Schemas['OpinionBook']} Book */
/** @typedef {{book: Book, etag: string}} BookState a book, and the state a change is based on */

/** @param {{stationId?: number}} query @param {{limit: number, cursor?: string}} page */
export const listBooks = (query, page) =>
  bodyOf(staffApi.GET('/opinion-books', { params: { query: { ...query, ...page } } }));

/** @param {number} bookId */
const at = (bookId) => ({ params: { path: { bookId } } });

/** @param {number} bookId @returns {Promise<BookState>} */
export async function readBook(bookId) {
  const { data, response } = await staffApi.GET('/opinion-books/{bookId}', at(bookId));
  return { book: /** @type {Book} */ (data), etag: response.headers.get('ETag') ?? '' };
}

/** @param {Schemas['OpinionBookInput']} body @param {string} key */
export const layOut = (body, key) =>
  bodyOf(staffApi.POST('/opinion-books', { params: { header: { 'Idempotency-Key': key } }, body }));

/** @param {BookState} state @param {string} closedOn */
export const closeBook = ({ book: { id, stationId, window, number, openedOn }, etag }, closedOn) =>
  bodyOf(
    staffApi.PUT('/opinion-books/{bookId}', {
      params: { path: { bookId: id }, header: { 'If-Match': etag } },
      body: { stationId, window, number, openedOn, closedOn },
    }),
  );

/** @param {number} bookId */
export const reconcile = (bookId) => bodyOf(staffApi.GET('/opinion-books/{bookId}/reconciliation', at(bookId)));

/**
 * Old entries, from a file. All of them are taken or none.
 * @param {number} bookId @param {File} file @param {{dryRun: boolean, key?: string}} how a key, so that a retry takes them once
 */
export const importEntries = (bookId, file, { dryRun, key }) =>
  bodyOf(
    staffApi.POST('/opinion-books/{bookId}/imports', {
      params: { path: { bookId }, query: { dryRun }, header: key ? { 'Idempotency-Key': key } : undefined },
      headers: { 'Content-Type': 'text/csv' },
      body: /** @type {any} */ (file),
      bodySerializer: (content) => content,
    }),
  );
