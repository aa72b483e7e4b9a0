/**
 * A text in pieces, those that were found apart from the rest.
 * @param {string} text @param {{from: number, to: number}[]} findings in order, in UTF-16 units
 * @returns {{text: string, found: boolean}[]}
 */
export function pieces(text, findings) {
  let at = 0;
  const parts = findings.flatMap(({ from, to }) => {
    const before = { text: text.slice(at, from), found: false };
    at = to;
    return [before, { text: text.slice(from, to), found: true }];
  });
  return [...parts, { text: text.slice(at), found: false }].filter((part) => part.text);
}
