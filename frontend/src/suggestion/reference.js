/**
 * What opens a suggestion on any phone. The token is in the fragment, which browsers never send to a server.
 * @param {import('@/platform/rememberedTickets').Ticket} ticket
 */
export const linkTo = ({ reference, token }) => ({ name: 'suggestion', params: { reference }, hash: `#${token}` });

/**
 * What opens the suggestion that an address names: the reference in the path, the token in the fragment.
 * @param {import('vue-router').RouteLocationNormalized} route
 * @returns {import('@/platform/rememberedTickets').Ticket}
 */
export const ticketOf = (route) => ({ reference: String(route.params.reference), token: route.hash.slice(1) });
