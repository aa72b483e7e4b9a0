import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';
import { save } from '@/platform/download';
import { newKey } from '@/platform/idempotency';

/** @typedef {import('@/api/schema').components['schemas']} Schemas */

/** The service tells a file by its content; this only keeps out of sight what it would refuse. */
export const FILE_TYPES = ['image/jpeg', 'image/png', 'application/pdf'];
const MOST_BYTES = 5 * 1024 * 1024;

/** Why a file will not be taken, before it is sent over a slow line. @param {File} file @returns {'type' | 'size' | undefined} */
export function faultOf(file) {
  if (!FILE_TYPES.includes(file.type)) return 'type';
  return file.size > MOST_BYTES ? 'size' : undefined;
}

/** @param {string} reference @param {Schemas['AttachmentKind']} kind @param {File} file */
export const attach = (reference, kind, file) =>
  bodyOf(
    staffApi.POST('/suggestions/{reference}/attachments', {
      params: {
        path: { reference },
        query: { kind },
        header: { 'Idempotency-Key': newKey(), 'File-Name': encodeURIComponent(file.name) },
      },
      headers: { 'Content-Type': file.type },
      body: /** @type {any} */ (file),
      bodySerializer: (content) => content,
    }),
  );

/** A plain link could not send a token. @param {string} reference @param {Schemas['Attachment']} attachment */
export async function download(reference, { id, name }) {
  const file = await bodyOf(
    staffApi.GET('/suggestions/{reference}/attachments/{attachmentId}', {
      params: { path: { reference, attachmentId: id } },
      parseAs: 'blob',
    }),
  );
  save(/** @type {any} */ (file), name);
}
