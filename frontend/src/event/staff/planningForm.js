/**
 * The form that plans an event, with what is known of it already.
 * @param {{kind?: string, stationId?: number, startsAt?: string, endsAt?: string, title?: string, profileId?: number, activityPlanId?: number}} event
 */
export function planningForm(event) {
  const known = Object.entries(event).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `/staff/events/new?${known.join('&')}`;
}
