import { reactive, watch } from 'vue';
import { tabMemory } from '@/platform/tabMemory';

/**
 * What has been typed to register: kept by the tab until it is sent, and never in an address. It is of no event in particular, so
 * that who registers for two types their name once.
 */

const KEY = 'doorstep.registering';

/** @typedef {ReturnType<typeof emptyDraft>} Draft */

export const emptyDraft = () => ({
  name: '',
  phone: '',
  partySize: 1,
  /** Of those who come along; more than come are kept while the party is smaller. */
  companions: /** @type {string[]} */ ([]),
  consent: false,

  /** The last try to send it, kept so that a retry registers once. */
  attempt: /** @type {import('@/platform/idempotency').Attempt | undefined} */ (undefined),
});

/** @type {Draft} */
export const draft = reactive({ ...emptyDraft(), ...tabMemory.read(KEY) });

watch(draft, () => tabMemory.write(KEY, draft), { deep: true, flush: 'sync' });

export const clearDraft = () => void Object.assign(draft, emptyDraft());
