import { shallowRef } from 'vue';
import { tabMemory } from '@/platform/tabMemory';

/** @typedef {import('../suggestions').Schemas['SubmittedSuggestion']} SubmittedSuggestion */

const KEY = 'doorstep.handedIn';

/**
 * The suggestion just handed in, with its token. The service tells the token once; the tab keeps it until it is closed, so that
 * a reload by mistake does not lock the resident out.
 */
export const handedIn = shallowRef(/** @type {SubmittedSuggestion | undefined} */ (tabMemory.read(KEY)));

/** @param {SubmittedSuggestion} suggestion */
export function keepHandedIn(suggestion) {
  handedIn.value = suggestion;
  tabMemory.write(KEY, suggestion);
}

/** The receipt is there for whoever just handed something in. */
export const mayOpenReceipt = () => handedIn.value !== undefined || { name: 'suggest', replace: true };
