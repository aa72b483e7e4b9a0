/**
 * What opens the visit that an address names: the reference in the path, the token in the fragment.
 * @param {import('vue-router').RouteLocationNormalized} route
 * @returns {import('@/appointment/visits').Ticket}
 */
export const ticketOf = (route) => ({ reference: String(route.params.reference), token: route.hash.slice(1) });
