import { computed, shallowRef, watch } from 'vue';
import { kept } from '@/identity/kept';
import { account, isVerified, ofProvider } from '@/identity/session';
import { ProblemError } from '@/platform/problem';
import { useEvery } from '@/platform/useEvery';
import { readEvent } from '../events';
import { checkIns } from './checkIns';
import { countRemaining, listAttendees, takeBack as askToTakeBack } from './door';
import { keepUntil } from './keeping';
import { countPeople, withOutcome, withWaiting } from './parties';

/** @typedef {import('../events').Event} Event */
/** @typedef {import('./door').Attendee} Attendee */
/** What a device keeps of an event. @typedef {{event: Event, items: Attendee[], remaining?: number, readAt: number}} DoorList */

const REFRESH_MS = 30_000;

/** A line that is nearly dead answers nothing for minutes. */
const PATIENCE_MS = 3000;

/** @param {number} ms */
const pause = (ms) => new Promise((over) => setTimeout(over, ms));

/** The list for the door of an event, with what this device saw; it is kept on the device, so that it is there without signal. @param {string} reference */
export function useDoor(reference) {
  const name = `door.${reference}`;
  const list = shallowRef(/** @type {DoorList | undefined} */ (kept.read(name)?.value));
  const error = shallowRef(/** @type {unknown} */ (undefined));
  let answers = 0;
  /** References that the service gave to who walked in, by the key they had before. */
  const named = new Map();

  const waiting = computed(() => checkIns.pending.value.filter(({ event }) => event === reference));
  const parties = computed(() => list.value && withWaiting(list.value.items, waiting.value));
  const counts = computed(() => parties.value && countPeople(parties.value, list.value?.remaining));

  /** @param {DoorList} fresh */
  function show(fresh) {
    list.value = fresh;
    const until = keepUntil(fresh.event, fresh.readAt);
    if (!account.value || !isVerified()) return;
    if (until === undefined) kept.remove(name);
    else kept.write(name, { until, account: { ...account.value, ofProvider: ofProvider.value }, value: fresh });
  }

  async function refresh() {
    const before = answers;
    try {
      const [state, items, remaining] = await Promise.all([
        readEvent(reference),
        listAttendees(reference),
        countRemaining(reference),
      ]);
      error.value = undefined;
      if (before !== answers) return refresh(); // somebody was let in meanwhile, and is not in that answer
      show({ event: /** @type {any} */ (state).event, items, remaining, readAt: Date.now() });
    } catch (failure) {
      error.value = failure;
      if (failure instanceof ProblemError && ['not-found', 'forbidden'].includes(failure.kind)) kept.remove(name);
    }
  }

  /** @param {import('./checkIns').Answer} answer */
  function put({ event, outcomes }) {
    if (event !== reference || !list.value) return;
    answers++;
    let { items, remaining } = list.value;
    for (const outcome of outcomes) {
      if (outcome.result === 'WALKED_IN') named.set(outcome.nonce, outcome.reference);
      const isNew = outcome.result === 'WALKED_IN' && !items.some((one) => one.reference === outcome.reference);
      if (isNew && remaining !== undefined) remaining = Math.max(remaining - (outcome.partySize ?? 0), 0);
      items = withOutcome(items, outcome);
    }
    show({ ...list.value, items, remaining });
  }

  /** What is not sent yet is dropped; the rest the service takes back. @param {string} key of the party, as it was shown */
  async function takeBack(key) {
    if (waiting.value.length > 0) await Promise.race([checkIns.flush(), pause(PATIENCE_MS)]); // it may be on its way
    const party = parties.value?.find((one) => one.reference === (named.get(key) ?? key));
    if (!party) return;
    const { waiting: unsent } = party;
    checkIns.drop((entry) => entry.event === reference && [entry.key, entry.reference].includes(party.reference));
    if (unsent) return checkIns.drop((entry) => entry.key === unsent.key);
    try {
      await askToTakeBack(party);
    } finally {
      answers++;
      await refresh();
    }
  }

  // In the same breath as it leaves the outbox, or the party would be out again for a moment.
  watch(checkIns.answer, (answer) => answer && put(answer), { flush: 'sync' });
  useEvery(REFRESH_MS, refresh);
  refresh();

  return { list, parties, counts, waiting, error, refresh, takeBack };
}
