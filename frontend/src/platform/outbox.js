import { computed, ref, shallowRef } from 'vue';
import { ProblemError } from './problem';

/**
 * Something that is to be sent, with the key that makes it count once, and the account that did it, so that a colleague who
 * signs in on the same phone does not send it. A phone may be lost: nothing about a resident belongs in it.
 * @typedef {{key: string, by: number}} Entry
 */

/** The line, not what was done, is what these are about: it stays and is tried again. */
const TRY_AGAIN = ['offline', 'unavailable', 'unauthenticated', 'too-many-requests'];

/** What was sent will never be taken. @param {unknown} error */
export const isRefusal = (error) => error instanceof ProblemError && !TRY_AGAIN.includes(error.kind);

/**
 * Keeps what was done without signal and sends it, in order, as soon as there is one.
 * @template {Entry} E
 * @template A
 * @param {object} parts
 * @param {{read: (key: string) => string | null, write: (key: string, value: string) => void}} parts.store
 * @param {string} parts.name under which the store keeps it
 * @param {() => number | undefined} parts.who number of the account that is signed in
 * @param {(batch: E[]) => Promise<A>} parts.send
 * @param {(waiting: E[]) => E[]} [parts.batch] what of the waiting goes together; one by one when absent
 * @param {(other: E, refused: E) => boolean} [parts.falls] what was built on what was refused, and falls with it
 */
export function createOutbox({
  store,
  name,
  who,
  send,
  batch = (waiting) => waiting.slice(0, 1),
  falls = () => false,
}) {
  const entries = /** @type {import('vue').Ref<E[]>} */ (ref(stored() ?? []));
  const refusals = /** @type {import('vue').Ref<{entry: E, error: unknown}[]>} */ (ref([]));
  const pending = computed(() => entries.value.filter(({ by }) => by === who()));
  /** What the service answered last. */
  const answer = shallowRef(/** @type {A | undefined} */ (undefined));
  /** The last try did not get through: from then on it is shown as waiting, not in the blink while it is sent. */
  const stuck = ref(entries.value.length > 0);
  /** @type {Promise<void> | undefined} */
  let sending;

  /** @returns {E[] | undefined} nothing where nothing was written, or the phone forbids storage */
  function stored() {
    try {
      return JSON.parse(store.read(name) ?? '') || undefined;
    } catch {
      return undefined;
    }
  }

  /** Another tab may have added something meanwhile. @param {(kept: E[]) => E[]} change */
  function keep(change) {
    entries.value = change(stored() ?? entries.value);
    store.write(name, JSON.stringify(entries.value));
  }

  /** @param {(entry: E) => boolean} unwanted */
  const drop = (unwanted) => keep((kept) => kept.filter((entry) => !unwanted(entry)));

  /** @param {E} entry */
  const add = (entry) => keep((kept) => [...kept, entry]);

  /** @param {E[]} sent */
  const dropSent = (sent) => drop(({ key }) => sent.some((one) => one.key === key));

  /** @param {E[]} sent @param {unknown} error */
  function refuse(sent, error) {
    refusals.value = [...refusals.value, ...sent.map((entry) => ({ entry, error }))];
    drop((entry) => sent.some((one) => entry.key === one.key || falls(entry, one)));
  }

  async function sendAll() {
    while (pending.value.length > 0) {
      const sent = batch(pending.value);
      try {
        answer.value = await send(sent);
        stuck.value = false;
        dropSent(sent);
      } catch (error) {
        stuck.value = !isRefusal(error);
        if (stuck.value) return;
        refuse(sent, error);
      }
    }
  }

  /** @returns {Promise<void>} over when all is sent, or a try did not get through */
  const flush = () => (sending ??= sendAll().finally(() => (sending = undefined)));

  return { pending, stuck, refusals, answer, add, drop, flush };
}
