/** Files on their way to the service, which tells a file by its content; this only keeps out of sight what it would refuse. */

const MOST_BYTES = 5 * 1024 * 1024;

/** Why a file will not be taken, before it is sent over a slow line. @param {File} file @param {string[]} types @returns {'type' | 'size' | undefined} */
export function faultOf(file, types) {
  if (!types.includes(file.type)) return 'type';
  return file.size > MOST_BYTES ? 'size' : undefined;
}

/** The name goes in a header, which takes no other letters. @param {File} file @param {string} key */
export const headersOf = (file, key) => ({ 'Idempotency-Key': key, 'File-Name': encodeURIComponent(file.name) });

/** What a request has for its body: the file as it is. @param {File} file */
export const contentOf = (file) => ({
  headers: { 'Content-Type': file.type },
  body: /** @type {any} */ (file),
  bodySerializer: (/** @type {any} */ content) => content,
});
