import { computed, ref, shallowRef, watch } from 'vue';
import { useEvery } from '@/platform/useEvery';
import { listVisits } from '../staffVisits';
import { asLeft, byTime } from './dayOrder';
import { outbox } from './outbox';

/** @typedef {import('../staffVisits').Visit} Visit */
/** @typedef {import('../staffVisits').VisitState} VisitState */

const REFRESH_MS = 30_000;

/**
 * The officer's own visits of a day, as the officer left them, and the moves that are still to be sent.
 * @param {import('vue').Ref<string>} date
 */
export function useDay(date) {
  const known = shallowRef(/** @type {Visit[] | undefined} */ (undefined));
  const knownAt = ref(0);
  const error = shallowRef(/** @type {unknown} */ (undefined));

  const visits = computed(() =>
    known.value?.map((visit) => asLeft(visit, outbox.pending.value, outbox.stuck.value)).sort(byTime),
  );

  async function refresh() {
    const day = date.value;
    try {
      const { items } = await listVisits({ officerId: 'me', date: day, limit: 200 });
      if (day !== date.value) return;
      known.value = items;
      knownAt.value = Date.now();
      error.value = undefined;
    } catch (failure) {
      if (day === date.value) error.value = failure; // what is known stays in sight
    }
  }

  /** @param {VisitState} state */
  function put({ visit }) {
    known.value = known.value?.map((other) => (other.reference === visit.reference ? visit : other));
  }

  /** @param {Parameters<typeof outbox.add>[0]} made kept first, then sent: whatever happens now, it is not lost */
  function move(made) {
    outbox.add(made);
    return outbox.flush();
  }

  /** @param {() => Promise<VisitState>} send */
  async function change(send) {
    put(await send());
  }

  // In the same breath as the move leaves the outbox, or the visit would jump back for a moment.
  watch(outbox.answer, (state) => state && put(state), { flush: 'sync' });
  watch(outbox.refusals, refresh);
  useEvery(REFRESH_MS, refresh);
  watch(date, () => {
    known.value = undefined;
    refresh();
  });
  refresh();

  return { visits, knownAt, error, refresh, move, change };
}
