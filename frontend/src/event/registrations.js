import { api, bodyOf } from '@/api/client';
import { readEvent } from './events';

/** A registration, as who holds its manage token deals with it. */

/** @typedef {import('./events').Schemas} Schemas */
/** @typedef {import('@/platform/rememberedTickets').Ticket} Ticket */
/** @typedef {{registration: Schemas['Registration'], event: Schemas['Event'], etag: string}} RegistrationState with its event, and the state a change is based on */

/** @param {string} event @param {Schemas['RegistrationInput']} body @param {string} key @param {string} solution of a challenge */
export const register = (event, body, key, solution) =>
  bodyOf(
    api.POST('/events/{reference}/registrations', {
      params: { path: { reference: event }, header: { 'Idempotency-Key': key, 'Challenge-Solution': solution } },
      body,
    }),
  );

/** @param {Ticket} ticket @param {Record<string, string>} [conditions] headers that say what state the caller knows */
const addressed = ({ reference, token }, conditions) => ({
  params: { path: { reference } },
  headers: { 'Manage-Token': token, ...conditions },
});

/**
 * A change of the event makes the registration another one as well, so the two are read together.
 * @param {Promise<{data?: Schemas['Registration'], response: Response}>} call
 * @returns {Promise<RegistrationState | undefined>} nothing when it is still as known
 */
async function stateOf(call) {
  const { data: registration, response } = await call;
  if (!registration) return undefined;
  const event = await readEvent(registration.eventReference);
  return { registration, event, etag: response.headers.get('ETag') ?? '' };
}

/** @param {Ticket} ticket @param {string} [knownEtag] */
export const readRegistration = (ticket, knownEtag) =>
  stateOf(
    api.GET(
      '/event-registrations/{reference}',
      addressed(ticket, knownEtag ? { 'If-None-Match': knownEtag } : undefined),
    ),
  );

/** @param {Ticket} ticket @param {string} etag @param {Schemas['RegistrationStatus']} to @returns {Promise<RegistrationState>} */
export const move = async (ticket, etag, to) =>
  /** @type {RegistrationState} */ (
    await stateOf(
      api.POST('/event-registrations/{reference}/transitions', {
        ...addressed(ticket, { 'If-Match': etag }),
        body: { to },
      }),
    )
  );

/** @param {Ticket} ticket @param {string} etag @param {number} partySize @returns {Promise<RegistrationState>} */
export const changeParty = async (ticket, etag, partySize) =>
  /** @type {RegistrationState} */ (
    await stateOf(
      api.PUT('/event-registrations/{reference}/party', {
        ...addressed(ticket, { 'If-Match': etag }),
        body: { partySize },
      }),
    )
  );

/** Everything that is kept of who registered, as JSON. @param {Ticket} ticket @returns {Promise<Blob>} */
export const readEverything = (ticket) =>
  bodyOf(api.GET('/event-registrations/{reference}/export', { ...addressed(ticket), parseAs: 'blob' }));

/** @param {Ticket} ticket */
export const erase = (ticket) => bodyOf(api.POST('/event-registrations/{reference}/erasure', addressed(ticket)));
