/**
 * A reference in groups of three, as it is read out on the telephone: K7Q-2M9-XD4. Dashes do not matter when typed.
 * @param {string} reference
 */
export const spelled = (reference) => reference.replace(/(.{3})(?=.)/g, '$1-');

/** A reference as the service has it, from what somebody typed. @param {string} typed */
export const typedReference = (typed) => typed.replace(/[\s-]/g, '').toUpperCase();

/**
 * What opens a record on any phone. The token is in the fragment, which browsers never send to a server.
 * @param {string} name of its page @param {import('./rememberedTickets').Ticket} ticket
 */
export const pageOf = (name, { reference, token }) => ({ name, params: { reference }, hash: `#${token}` });

/**
 * What opens the record that an address names: the reference in the path, the token in the fragment.
 * @param {import('vue-router').RouteLocationNormalized} route
 * @returns {import('./rememberedTickets').Ticket}
 */
export const ticketOf = (route) => ({ reference: String(route.params.reference), token: route.hash.slice(1) });
