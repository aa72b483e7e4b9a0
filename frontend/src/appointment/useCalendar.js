import { useSubmit } from '@/platform/useSubmit';
import { readCalendar } from './visits';

/**
 * The visit as a calendar file. A plain link cannot send the manage token, hence a file made in the page.
 * @param {import('./visits').Ticket} ticket
 */
export function useCalendar(ticket) {
  const { busy, error, submit } = useSubmit(async () => {
    const address = URL.createObjectURL(await readCalendar(ticket));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${ticket.reference}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers read it only when asked where to save
  });
  return { busy, error, download: submit };
}
