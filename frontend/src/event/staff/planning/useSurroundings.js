import { computed, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';
import { formatDate } from '@/platform/dates';
import { listColleagues } from '@/staff/colleagues';

/** A station has a few; a bureau has some dozens. */
const ALL = { limit: 200 };

/**
 * Who at a station can run an event, the areas and activity plans that it can be for, and whom it can visit.
 * @param {() => number | ''} stationId
 */
export function useSurroundings(stationId) {
  const { t } = useI18n();
  const colleagues = shallowRef(/** @type {{value: number, label: string}[]} */ ([]));
  const areas = shallowRef(/** @type {import('../events').Schemas['Area'][]} */ ([]));
  const plans = shallowRef(/** @type {import('../events').Schemas['ActivityPlan'][]} */ ([]));
  const profiles = shallowRef(/** @type {import('../events').Schemas['Profile'][]} */ ([]));
  const error = shallowRef(/** @type {unknown} */ (undefined));

  async function load() {
    const station = stationId();
    error.value = undefined;
    if (!station) return;
    try {
      const [people, drawn, made, known] = await Promise.all([
        listColleagues(station),
        bodyOf(staffApi.GET('/areas', { params: { query: { stationId: station, ...ALL } } })),
        bodyOf(staffApi.GET('/activity-plans', { params: { query: ALL } })),
        bodyOf(staffApi.GET('/profiles', { params: { query: { stationId: station, ...ALL } } })),
      ]);
      if (station !== stationId()) return; // another one was chosen meanwhile
      colleagues.value = people;
      areas.value = drawn.items;
      profiles.value = known.items;
      plans.value = made.items.filter((plan) => !plan.stationId || plan.stationId === station);
    } catch (failure) {
      error.value = failure;
    }
  }
  watch(stationId, load, { immediate: true });

  return {
    error,
    load,
    colleagues,
    areas,
    profiles,
    areaOptions: computed(() => areas.value.map(({ id, name }) => ({ value: id, label: name }))),
    planOptions: computed(() =>
      plans.value.map(({ id, department, startsOn, endsOn }) => ({
        value: id,
        label: t('planning.planName', { department, from: formatDate(startsOn), until: formatDate(endsOn) }),
      })),
    ),
  };
}
