import { pageOf } from '@/platform/reference';

/** @param {import('@/platform/rememberedTickets').Ticket} ticket */
export const linkTo = (ticket) => pageOf('suggestion', ticket);
