import { computed, reactive, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { bookingRequest, issuesOf } from '@/appointment/booking/bookingRequest';
import { emptyDraft } from '@/appointment/booking/draft';
import { check, STEPS } from '@/appointment/booking/steps';
import { attemptFor } from '@/platform/idempotency';
import { explain, ProblemError } from '@/platform/problem';
import { useSubmit } from '@/platform/useSubmit';
import { bookForCaller, readVisit } from '../staffVisits';

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {import('@/appointment/booking/steps').Issue} Issue */

/**
 * A visit ordered over the telephone. What the caller said lives in this page alone: a duty room's computer is everybody's,
 * so unlike the resident's own draft it is kept nowhere.
 * @param {string | undefined} followUpOf reference of the visit this one follows
 */
export function useCallerBooking(followUpOf) {
  const { t } = useI18n();
  const fresh = () => ({ ...emptyDraft(), forWhom: /** @type {'' | 'self' | 'other'} */ ('self') });
  const draft = reactive(fresh());
  const followed = shallowRef(/** @type {Schemas['Appointment'] | undefined} */ (undefined));
  const issues = shallowRef(/** @type {Issue[]} */ ([]));
  const alternatives = shallowRef(/** @type {Schemas['AvailableWindow'][] | undefined} */ (undefined));
  const booked = shallowRef(/** @type {Schemas['BookedAppointment'] | undefined} */ (undefined));
  const prefillError = ref(/** @type {unknown} */ (undefined));

  async function prefill() {
    if (!followUpOf) return;
    try {
      const { visit } = /** @type {{visit: Schemas['Appointment']}} */ (await readVisit(followUpOf));
      followed.value = visit;
      const { service, community, station, needs, resident, address, masked } = visit;
      draft.serviceCode = service.code;
      draft.community = { id: community.id, name: community.name, stationId: station.id };
      draft.needs = [...needs];
      // Stars are not a name: what is hidden is asked for on the telephone.
      if (!masked) Object.assign(draft, { name: resident.name ?? '', phone: resident.phone, address });
    } catch (error) {
      prefillError.value = error;
    }
  }

  /** @param {Issue} issue */
  const worded = ({ field, key, text }) => ({
    field,
    message: text ?? t((key ?? '').replace(/^booking\./, 'caller.')),
  });
  const errors = computed(() => issues.value.map(worded));
  /** @param {string} field */
  const errorOf = (field) => errors.value.find((error) => error.field === field)?.message;

  const { busy, submit } = useSubmit(async () => {
    issues.value = [];
    for (const step of STEPS) issues.value = [...issues.value, ...check(step, draft)];
    if (issues.value.length > 0) return;

    const body = { ...bookingRequest(draft), ...(followed.value && { followUpOf: followed.value.reference }) };
    draft.attempt = attemptFor(draft.attempt, body);
    try {
      booked.value = await bookForCaller(body, draft.attempt.key);
    } catch (error) {
      refused(error);
    }
  });

  /** @param {unknown} error */
  function refused(error) {
    const problem = error instanceof ProblemError ? error.problem : {};
    const kind = error instanceof ProblemError ? error.kind : '';
    if (kind === 'window-full') {
      alternatives.value = problem.alternatives ?? [];
      draft.windowId = alternatives.value[0]?.windowId;
    } else {
      issues.value = kind === 'validation' ? issuesOf(problem.errors ?? []) : [{ text: explain(error) }];
    }
  }

  function startAgain() {
    Object.assign(draft, fresh());
    booked.value = followed.value = alternatives.value = undefined;
  }

  prefill();
  return { draft, followed, prefillError, errors, errorOf, alternatives, booked, busy, submit, startAgain };
}
