import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';
import { save } from '@/platform/download';
import { newKey } from '@/platform/idempotency';
import { contentOf, headersOf } from '@/platform/upload';

/** @typedef {import('@/api/schema').components['schemas']} Schemas */

export const FILE_TYPES = ['image/jpeg', 'image/png', 'application/pdf'];

/** @param {string} reference @param {Schemas['AttachmentKind']} kind @param {File} file */
export const attach = (reference, kind, file) =>
  bodyOf(
    staffApi.POST('/suggestions/{reference}/attachments', {
      params: { path: { reference }, query: { kind }, header: headersOf(file, newKey()) },
      ...contentOf(file),
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
