import { save } from '@/platform/download';
import { useSubmit } from '@/platform/useSubmit';
import { readCalendar } from './visits';

/**
 * The visit as a calendar file.
 * @param {import('./visits').Ticket} ticket
 */
export function useCalendar(ticket) {
  const { busy, error, submit } = useSubmit(async () => save(await readCalendar(ticket), `${ticket.reference}.ics`));
  return { busy, error, download: submit };
}
