/**
 * Saves a file that was made in the page, for what a plain link cannot fetch: it could not send a token.
 * @param {Blob} file @param {string} name
 */
export function save(file, name) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers read it only when asked where to save
}
