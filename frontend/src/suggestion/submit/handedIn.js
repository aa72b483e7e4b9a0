import { keptInTab } from '@/platform/keptInTab';

/** @typedef {import('../suggestions').Schemas['SubmittedSuggestion']} SubmittedSuggestion */

/** @type {ReturnType<typeof keptInTab<SubmittedSuggestion>>} the suggestion just handed in */
export const { kept: handedIn, keep: keepHandedIn } = keptInTab('doorstep.handedIn');

/** The receipt is there for whoever just handed something in. */
export const mayOpenReceipt = () => handedIn.value !== undefined || { name: 'suggest', replace: true };
