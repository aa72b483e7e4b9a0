/**
 * What one tab keeps until it is closed, so that a reload by mistake loses nothing. It never stands in an address; where the phone
 * forbids storage, only the reload forgets.
 */
export const tabMemory = {
  /** @param {string} key @returns {any} nothing when it was never written or cannot be read */
  read(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? '') || undefined;
    } catch {
      return undefined;
    }
  },
  /** @param {string} key @param {unknown} value */
  write(key, value) {
    try {
      sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Going back still works.
    }
  },
};
