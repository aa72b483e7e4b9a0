import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';

/** Unannounced looks at a station's opinion books. */

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {Schemas['Inspection']} Inspection */
/** @typedef {{inspection: Inspection, etag: string}} InspectionState */

/** @param {{stationId?: number}} query @param {{limit: number, cursor?: string}} page */
export const listInspections = (query, page) =>
  bodyOf(staffApi.GET('/inspections', { params: { query: { ...query, ...page } } }));

/** @param {Schemas['InspectionInput']} body @param {string} key */
export const plan = (body, key) =>
  bodyOf(staffApi.POST('/inspections', { params: { header: { 'Idempotency-Key': key } }, body }));

/** @param {Promise<{data?: Inspection, response: Response}>} call @returns {Promise<InspectionState>} */
async function stateOf(call) {
  const { data, response } = await call;
  return { inspection: /** @type {Inspection} */ (data), etag: response.headers.get('ETag') ?? '' };
}

/** @param {number} inspectionId */
export const readInspection = (inspectionId) =>
  stateOf(staffApi.GET('/inspections/{inspectionId}', { params: { path: { inspectionId } } }));

/** @param {InspectionState} state */
const basedOn = ({ inspection, etag }) => ({
  params: { path: { inspectionId: inspection.id }, header: { 'If-Match': etag } },
});

/** @param {InspectionState} state @param {Schemas['InspectionResult']} body */
export const record = (state, body) =>
  stateOf(staffApi.PUT('/inspections/{inspectionId}/result', { ...basedOn(state), body }));

/** @param {InspectionState} state */
export const release = (state) => stateOf(staffApi.PUT('/inspections/{inspectionId}/release', basedOn(state)));

/**
 * Entries that were seen, one place a line: the number of the book, the page and the line, as an inspector notes them down.
 * @param {string} text @param {{id: number, number: string}[]} books
 * @returns {Schemas['SightedEntry'][] | undefined} nothing when a line cannot be understood
 */
export function sightedIn(text, books) {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const found = lines.map((line) => {
    const [, number, page, entry] = line.match(/^(\S+)\s+(\d{1,4})\s+(\d{1,2})$/) ?? [];
    const book = books.find((other) => other.number === number);
    return book && { bookId: book.id, page: Number(page), line: Number(entry) };
  });
  const entries = found.flatMap((entry) => (entry ? [entry] : []));
  return entries.length === lines.length ? entries : undefined;
}

/** @param {number} bookId @param {{id: number, number: string}[]} books */
export const numberOf = (bookId, books) => books.find(({ id }) => id === bookId)?.number ?? String(bookId);

/** @param {Schemas['SightedEntry'][]} entries @param {{id: number, number: string}[]} books */
export const noted = (entries, books) =>
  entries.map(({ bookId, page, line }) => `${numberOf(bookId, books)} ${page} ${line}`).join('\n');
