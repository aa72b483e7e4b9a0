/** @typedef {import('../registrations').RegistrationState} RegistrationState */

/**
 * What somebody else changed about a registration or its event, as keys of messages, the most important first.
 * @param {RegistrationState} before @param {RegistrationState} after
 */
export function differences(before, after) {
  const changes = {
    event: before.event.status !== after.event.status,
    status: before.registration.status !== after.registration.status,
    when: before.event.startsAt !== after.event.startsAt || before.event.endsAt !== after.event.endsAt,
    where: before.event.place['zh-CN'] !== after.event.place['zh-CN'],
  };
  return Object.entries(changes).flatMap(([what, changed]) => (changed ? `registration.changed.${what}` : []));
}
