import { computed, ref } from 'vue';

/**
 * @typedef {{checkIn: import('./checkIns').CheckIn, outcome: import('./door').Outcome | Refused}} Doubt
 * @typedef {{nonce: string, result: 'REFUSED', why: string, reference?: undefined, checkedInAt?: undefined}} Refused
 */

const NAME = 'doorstep.door.doubts';

/** The service answers in whole seconds. */
const SAME_MS = 1000;

/** In at another time than this device saw them: another device was first, unless it only put their number right. @param {import('./door').Outcome} outcome @param {{at: string, came?: number}} checkIn */
export const wasSeenElsewhere = ({ result, checkedInAt }, { at, came }) =>
  result === 'ALREADY_IN' && !came && Math.abs(Date.parse(checkedInAt ?? at) - Date.parse(at)) >= SAME_MS;

/** Not simply in: somebody has to know, and perhaps to decide. @param {import('./door').Outcome} outcome @param {{at: string, came?: number}} checkIn */
export const isInDoubt = (outcome, checkIn) =>
  outcome.result === 'ALREADY_IN'
    ? wasSeenElsewhere(outcome, checkIn)
    : !['CHECKED_IN', 'WALKED_IN'].includes(outcome.result);

/**
 * What the service did not simply count. It stays, also over a reload, until somebody has seen it.
 * @param {{read: (key: string) => string | null, write: (key: string, value: string) => void}} store
 * @param {() => number | undefined} who
 */
export function createDoubts(store, who) {
  const all = ref(stored());
  const mine = computed(() => all.value.filter(({ checkIn }) => checkIn.by === who()));

  /** @returns {Doubt[]} */
  function stored() {
    try {
      return JSON.parse(store.read(NAME) ?? '[]');
    } catch {
      return [];
    }
  }

  /** @param {Doubt[]} doubts */
  function keep(doubts) {
    all.value = doubts;
    store.write(NAME, JSON.stringify(doubts));
  }

  return {
    mine,
    /** @param {Doubt[]} found */
    add: (found) => found.length > 0 && keep([...all.value, ...found]),
    /** @param {string} key */
    settle: (key) => keep(all.value.filter(({ checkIn }) => checkIn.key !== key)),
  };
}
