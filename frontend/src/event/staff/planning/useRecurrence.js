import { computed, reactive, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { addDays } from '@/platform/days';
import { dayOf } from '@/platform/time';
import { placesInMonth, weekdayOf } from './recurrence';

/** The service plans so many at most, within two years. */
const MOST = 100;

/** @param {string} text @param {number} least @param {number} most */
const isCount = (text, least, most) => /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

/** How the first event comes again. @param {() => string} startsAt of the first */
export function useRecurrence(startsAt) {
  const { t } = useI18n();
  const asked = reactive({
    frequency: /** @type {import('./recurrence').Recurrence['frequency']} */ ('WEEKLY'),
    interval: '1',
    days: /** @type {string[]} */ ([]),
    nth: /** @type {number | undefined} */ (undefined),
    ending: /** @type {'COUNT' | 'UNTIL'} */ ('COUNT'),
    count: '',
    until: '',
  });

  // The rule begins with the first event: on its weekday, and at its place in the month.
  watch(
    startsAt,
    (first) => {
      if (!first) return;
      asked.days = [weekdayOf(first)];
      [asked.nth] = placesInMonth(first);
    },
    { immediate: true },
  );

  /** @returns {{field: string, message: string}[]} */
  function faults() {
    const first = startsAt();
    const last = first && addDays(dayOf(first), 2 * 365);
    const { frequency, days, ending, until } = asked;
    /** @type {[string, boolean][]} */
    const rules = [
      ['interval', isCount(asked.interval, 1, 52)],
      ['days', !first || frequency !== 'WEEKLY' || days.includes(weekdayOf(first))],
      ['count', ending !== 'COUNT' || isCount(asked.count, 2, MOST)],
      ['until', ending !== 'UNTIL' || (until !== '' && (!first || (until > dayOf(first) && until <= last)))],
    ];
    return rules.flatMap(([field, fine]) => (fine ? [] : [{ field, message: t(`planning.check.${field}.wrong`) }]));
  }

  const recurrence = computed(() => {
    const { frequency, interval, days, nth, ending, count, until } = asked;
    const first = startsAt();
    return {
      frequency,
      interval: Number(interval),
      days: frequency === 'WEEKLY' ? days : first ? [weekdayOf(first)] : [],
      ...(frequency === 'MONTHLY' && { nth }),
      ...(ending === 'COUNT' ? { count: Number(count) } : { until }),
    };
  });

  return { asked, faults, recurrence };
}
