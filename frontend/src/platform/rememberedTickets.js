import { ref } from 'vue';
import { memory } from './preferences';

/** @typedef {{reference: string, token: string}} Ticket what opens a record on any phone */

/**
 * What this phone keeps of its owner's records, and only when they ticked the box: whoever holds the phone can open them.
 * @template {Ticket} T
 * @param {string} key
 */
export function rememberedTickets(key) {
  const remembered = /** @type {import('vue').Ref<T[]>} */ (ref(read()));

  /** @returns {T[]} */
  function read() {
    try {
      return JSON.parse(memory.read(key) ?? '[]');
    } catch {
      return [];
    }
  }

  /** @param {T[]} tickets */
  function keep(tickets) {
    remembered.value = tickets;
    memory.write(key, JSON.stringify(tickets));
  }

  return {
    remembered,
    /** @param {string} reference */
    isRemembered: (reference) => remembered.value.some((one) => one.reference === reference),
    /** @param {string} reference */
    forget: (reference) => keep(remembered.value.filter((one) => one.reference !== reference)),
    /** The service no longer knows this way in: what is old is forgotten there, too. @param {Ticket} ticket */
    forgetTicket: ({ reference, token }) =>
      keep(remembered.value.filter((one) => one.reference !== reference || one.token !== token)),
    /** @param {T} ticket */
    remember: (ticket) => keep([ticket, ...remembered.value.filter((one) => one.reference !== ticket.reference)]),
  };
}
