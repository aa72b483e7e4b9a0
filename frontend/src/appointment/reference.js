import { pageOf } from '@/platform/reference';

export { spelled, typedReference } from '@/platform/reference';

/** @param {import('@/platform/rememberedTickets').Ticket} ticket */
export const linkTo = (ticket) => pageOf('visit', ticket);
