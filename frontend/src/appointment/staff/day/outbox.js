import { computed, ref, shallowRef } from 'vue';
import { account } from '@/identity/session';
import { newKey } from '@/platform/idempotency';
import { memory } from '@/platform/preferences';
import { ProblemError } from '@/platform/problem';
import { moveOnce } from '../staffVisits';

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {import('../staffVisits').VisitState} VisitState */
/**
 * A move that is to be sent. A phone may be lost, so nothing about a resident is in it: only which visit, which state, the
 * codes, the key that makes it count once, and which account made it, so that a colleague who signs in on the same phone
 * does not send it.
 * @typedef {{key: string, by: number, reference: string, to: Schemas['AppointmentStatus'],
 *   reason?: Schemas['ReasonCode'], outcome?: Schemas['Outcome']}} Entry
 */
/** @typedef {{entry: Entry, error: unknown}} Refusal */

const STORE = 'doorstep.outbox';

/** The line, not the move, is what these are about: the move stays and is tried again. */
const TRY_AGAIN = ['offline', 'unavailable', 'unauthenticated', 'too-many-requests'];

/** @param {unknown} error */
const isRefusal = (error) => error instanceof ProblemError && !TRY_AGAIN.includes(error.kind);

/** @param {Pick<typeof memory, 'read'>} store @returns {Entry[]} */
function stored(store) {
  try {
    return JSON.parse(store.read(STORE) ?? '[]');
  } catch {
    return [];
  }
}

/**
 * Keeps moves that were made without signal and sends them, in order, as soon as there is one.
 * @param {typeof memory} store
 * @param {(entry: Entry) => Promise<VisitState>} send
 * @param {() => number | undefined} who number of the account that is signed in
 */
export function createOutbox(store, send, who) {
  const entries = ref(stored(store));
  const refusals = ref(/** @type {Refusal[]} */ ([]));
  const pending = computed(() => entries.value.filter(({ by }) => by === who()));
  /** The visit as the service last answered a move. */
  const answer = shallowRef(/** @type {VisitState | undefined} */ (undefined));
  /** The last try did not get through: from then on the moves are shown as waiting, not in the blink while they are sent. */
  const stuck = ref(entries.value.length > 0);
  let sending = false;

  /** @param {Entry[]} left */
  function keep(left) {
    entries.value = left;
    store.write(STORE, JSON.stringify(left));
  }

  /** @param {(entry: Entry) => boolean} unwanted */
  const drop = (unwanted) => keep(entries.value.filter((entry) => !unwanted(entry)));

  /** @param {Pick<Entry, 'reference' | 'to' | 'reason' | 'outcome'>} move */
  function add({ reference, to, reason, outcome }) {
    const by = who();
    if (by === undefined) return;
    keep([
      ...entries.value,
      { key: newKey(), by, reference, to, ...(reason && { reason }), ...(outcome && { outcome }) },
    ]);
  }

  /** Takes back what was not sent yet, the last move of a visit first. @param {string} reference */
  function takeBack(reference) {
    const ofVisit = pending.value.filter((entry) => entry.reference === reference);
    const last = ofVisit[ofVisit.length - 1];
    if (last) drop(({ key }) => key === last.key);
  }

  /** A refused move takes those that were to follow it along: they were made in the belief that it would count. */
  function refuse(/** @type {Entry} */ entry, /** @type {unknown} */ error) {
    refusals.value = [...refusals.value, { entry, error }];
    drop(({ reference, by }) => reference === entry.reference && by === entry.by);
  }

  async function flush() {
    if (sending) return;
    sending = true;
    try {
      for (let entry = pending.value[0]; entry; entry = pending.value[0]) {
        const { key } = entry;
        try {
          answer.value = await send(entry);
          stuck.value = false;
          drop((other) => other.key === key);
        } catch (error) {
          stuck.value = !isRefusal(error);
          if (stuck.value) return;
          refuse(entry, error);
        }
      }
    } finally {
      sending = false;
    }
  }

  return { pending, stuck, refusals, answer, add, takeBack, flush };
}

export const outbox = createOutbox(
  memory,
  ({ reference, key, to, reason, outcome }) =>
    moveOnce(reference, key, { to, ...(reason && { reason }), ...(outcome && { outcome }) }),
  () => account.value?.id,
);
