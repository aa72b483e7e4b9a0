/** @typedef {import('@/api/schema').components['schemas']['Appointment']} Appointment */

/**
 * What somebody else changed about a visit, as keys of messages, the most important first.
 * @param {Appointment} before @param {Appointment} after
 */
export function differences(before, after) {
  const changes = {
    status: before.status !== after.status,
    window: before.window.id !== after.window.id,
    officer: before.officer?.id !== after.officer?.id && after.officer !== undefined && before.status === after.status,
  };
  return Object.entries(changes).flatMap(([what, changed]) => (changed ? `visit.changed.${what}` : []));
}
