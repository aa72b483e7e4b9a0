/** @typedef {import('../suggestions').Schemas['Suggestion']} Suggestion */

/**
 * What somebody else changed about a suggestion, as keys of messages, the most important first.
 * @param {Suggestion} before @param {Suggestion} after
 */
export function differences(before, after) {
  const changes = {
    status: before.status !== after.status,
    rectification: before.rectification?.state !== after.rectification?.state,
    publication: before.publication !== after.publication,
  };
  return Object.entries(changes).flatMap(([what, changed]) => (changed ? `follow.changed.${what}` : []));
}
