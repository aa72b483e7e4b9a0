import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';
import { newKey } from '@/platform/idempotency';
import { contentOf, headersOf } from '@/platform/upload';
import { dispatches } from '@/staff/roles';

/** How an event was. */

/** @typedef {import('../events').Schemas} Schemas */
/** @typedef {{materialId: number, name: Schemas['LocalText'], quantity: number}} HandedOut */
/** @typedef {Schemas['EventReport'] & {materials?: HandedOut[]}} EventReport */

/** @param {string} reference of the event */
const of = (reference) => ({ params: { path: { reference } } });

/** @param {string} reference @returns {Promise<EventReport>} */
export const readReport = (reference) => bodyOf(staffApi.GET('/events/{reference}/report', of(reference)));

/** @param {string} reference @param {string} etag of the event @param {Schemas['EventReportInput']} body */
export const writeReport = (reference, etag, body) =>
  staffApi.PUT('/events/{reference}/report', {
    params: { path: { reference }, header: { 'If-Match': etag } },
    body,
  });

/** Whose event it is: the station's, and the organiser's. @param {import('../events').Event} event @param {Schemas['Account'] | undefined} account */
export const isTheirs = ({ organiser }, account) => dispatches(account?.role) || organiser?.id === account?.id;

export const PHOTO_TYPES = ['image/jpeg', 'image/png'];
export const MOST_PHOTOS = 20;

/** @type {WeakMap<File, string>} sent again after a dropped line, a photograph is added once */
const keys = new WeakMap();

/** @param {string} reference @param {File} file */
export function addPhoto(reference, file) {
  const key = keys.get(file) ?? newKey();
  keys.set(file, key);
  return staffApi.POST('/events/{reference}/photos', {
    params: { path: { reference }, header: headersOf(file, key) },
    ...contentOf(file),
  });
}

/** @param {string} reference @param {number} photoId */
export const removePhoto = (reference, photoId) =>
  staffApi.DELETE('/events/{reference}/photos/{photoId}', { params: { path: { reference, photoId } } });

/** A plain address could not send a token. @param {string} reference @param {number} photoId @returns {Promise<Blob>} */
export const readPhoto = async (reference, photoId) =>
  /** @type {any} */ (
    await bodyOf(
      staffApi.GET('/events/{reference}/photos/{photoId}', {
        params: { path: { reference, photoId } },
        parseAs: 'blob',
      }),
    )
  );
