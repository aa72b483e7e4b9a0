const HOUR_MS = 3_600_000;

/** A shift; whoever has no signal for longer signs in again before the list opens. */
const SHIFT_MS = 12 * HOUR_MS;

/** As long as the service takes what a device saw offline. */
const AFTER_THE_END_MS = HOUR_MS;

const OVER = ['CLOSED', 'CANCELLED'];

/**
 * Until when a device keeps the list of an event; not at all once that is over.
 * @param {{status: string, endsAt: string}} event @param {number} readAt @param {number} [now]
 */
export function keepUntil({ status, endsAt }, readAt, now = Date.now()) {
  const until = Math.min(readAt + SHIFT_MS, Date.parse(endsAt) + AFTER_THE_END_MS);
  return OVER.includes(status) || until <= now ? undefined : until;
}
