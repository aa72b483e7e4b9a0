/**
 * An unguessable key for one creating request.
 * `crypto.randomUUID` exists on https pages only; a station's test phone may open the site by plain http.
 */
export function newKey() {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @typedef {{key: string, body: string}} Attempt */

/**
 * The attempt to send a body: the same one while the body is the same, so that a retry after a dropped line does the work
 * once; a fresh one as soon as the body differs, since the service refuses an old key with a new body.
 * @param {Attempt | undefined} before @param {unknown} body @returns {Attempt}
 */
export function attemptFor(before, body) {
  const text = JSON.stringify(body);
  return before?.body === text ? before : { key: newKey(), body: text };
}
