import { computed, reactive, ref, watch } from 'vue';
import { checkIns } from './checkIns';
import { readRegistration } from './door';
import { isIn, partyWith } from './parties';
import { verdictOf } from './verdict';

/** @typedef {import('./parties').Party} Party */
/** @typedef {import('./checkIns').CheckIn} CheckIn */

/**
 * Lets parties in one after the other, and says what became of the last one.
 * @param {string} event @param {import('vue').Ref<Party[] | undefined>} parties
 */
export function useVerdict(event, parties) {
  const last = ref(/** @type {{checkIn?: CheckIn, party?: Party, code?: string} | undefined} */ (undefined));
  const outcomes = reactive(/** @type {Map<string, import('./door').Outcome>} */ (new Map()));
  /** Why somebody has no place, by the reference of the registration. */
  const states = reactive(/** @type {Map<string, string>} */ (new Map()));

  const partyOf = (/** @type {CheckIn} */ { key, token, reference }) =>
    (token && partyWith(parties.value ?? [], token)) ||
    parties.value?.find((one) => one.reference === (outcomes.get(key)?.reference ?? reference ?? key));

  const verdict = computed(() => {
    if (!last.value) return undefined;
    const { checkIn, party, code } = last.value;
    if (!checkIn) {
      const known = parties.value?.find((one) => one.reference === party?.reference) ?? party;
      return { kind: code ? 'NO_CODE' : 'ALREADY_IN', party: known, at: known?.checkedInAt };
    }
    const outcome = outcomes.get(checkIn.key);
    return verdictOf({
      checkIn,
      outcome,
      party: partyOf(checkIn),
      state: states.get(outcome?.reference ?? ''),
      isPending: checkIns.pending.value.some(({ key }) => key === checkIn.key),
      isStuck: checkIns.stuck.value,
      refusal: checkIns.refusals.value.find(({ entry }) => entry.key === checkIn.key)?.error,
    });
  });

  watch(
    checkIns.answer,
    (answer) => {
      for (const outcome of answer?.outcomes ?? []) {
        outcomes.set(outcome.nonce, outcome);
        if (outcome.result === 'NOT_CONFIRMED' && outcome.reference) learnWhy(outcome.reference);
      }
    },
    { flush: 'sync' },
  );

  /** @param {string} reference */
  async function learnWhy(reference) {
    try {
      states.set(reference, (await readRegistration(reference)).status);
    } catch {
      // Then it is said without the reason.
    }
  }

  /** What was in sight and needs no decision is not brought up again. */
  function leave() {
    const before = last.value?.checkIn;
    const result = before && outcomes.get(before.key)?.result;
    if (before && result !== 'TOO_OLD' && result !== 'FULL') checkIns.doubts.settle(before.key);
    last.value = undefined;
  }

  /** @param {import('./checkIns').Party} what @param {{late?: boolean}} [how] */
  function letIn(what, how) {
    leave();
    const known =
      'token' in what
        ? partyWith(parties.value ?? [], what.token)
        : 'reference' in what && parties.value?.find(({ reference }) => reference === what.reference);
    if (known && isIn(known)) {
      last.value = { party: known };
      return;
    }
    // By the reference where it is known: a code that opens the door need not lie on the phone.
    last.value = { checkIn: checkIns.add(event, known ? { reference: known.reference } : what, how) };
    checkIns.flush();
  }

  /** Not all of the party that was let in came. @param {number} came */
  function correct(came) {
    const party = verdict.value?.party;
    if (!party) return;
    leave();
    last.value = { checkIn: checkIns.add(event, { reference: party.reference, came }) };
    checkIns.flush();
  }

  /** @param {string} code that is none for a door */
  const refuseCode = (code) => {
    leave();
    last.value = { code };
  };

  return { verdict, letIn, correct, refuseCode, leave };
}
