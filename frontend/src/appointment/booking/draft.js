import { reactive, watch } from 'vue';
import { tabMemory } from '@/platform/tabMemory';

/**
 * What the resident has entered so far. It lives in the tab's own storage, so that going back, a reload or a dropped line
 * loses nothing; it is gone when the visit is booked or the tab is closed, and never stands in an address.
 */

/** @typedef {import('@/api/schema').components['schemas']} Schemas */

const KEY = 'doorstep.booking';

/** @typedef {ReturnType<typeof emptyDraft>} Draft */

export const emptyDraft = () => ({
  serviceCode: '',

  /** @type {number | ''} */
  stationId: '',
  communityQuery: '',
  community: /** @type {Pick<Schemas['Community'], 'id' | 'name' | 'stationId'> | undefined} */ (undefined),
  address: '',

  forWhom: /** @type {'' | 'self' | 'other'} */ (''),
  name: '',
  phone: '',
  proxyName: '',
  proxyPhone: '',
  relation: /** @type {'' | Schemas['Relation']} */ (''),
  residentConsents: false,
  needs: /** @type {Schemas['Need'][]} */ ([]),
  note: '',

  windowId: /** @type {number | undefined} */ (undefined),
  consent: false,

  /** The last try to send it, kept so that a retry books once. */
  attempt: /** @type {import('@/platform/idempotency').Attempt | undefined} */ (undefined),
});

/** @type {Draft} */
export const draft = reactive({ ...emptyDraft(), ...tabMemory.read(KEY) });

watch(draft, () => tabMemory.write(KEY, draft), { deep: true, flush: 'sync' });

export const clearDraft = () => void Object.assign(draft, emptyDraft());
