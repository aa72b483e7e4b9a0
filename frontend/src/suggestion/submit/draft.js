import { reactive, watch } from 'vue';
import { tabMemory } from '@/platform/tabMemory';

/** What the resident has typed so far: kept by the tab until it is handed in, and never in an address. */

const KEY = 'doorstep.suggestion';

/** @typedef {ReturnType<typeof emptyDraft>} Draft */

export const emptyDraft = () => ({
  text: '',
  /** @type {number | ''} */
  stationId: '',
  name: '',
  phone: '',
  consent: false,
  mayPublish: false,

  /** The last try to send it, kept so that a retry hands it in once. */
  attempt: /** @type {import('@/platform/idempotency').Attempt | undefined} */ (undefined),
});

/** @type {Draft} */
export const draft = reactive({ ...emptyDraft(), ...tabMemory.read(KEY) });

watch(draft, () => tabMemory.write(KEY, draft), { deep: true, flush: 'sync' });

export const clearDraft = () => void Object.assign(draft, emptyDraft());
