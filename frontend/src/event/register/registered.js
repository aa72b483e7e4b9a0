import { keptInTab } from '@/platform/keptInTab';

/** @typedef {import('../events').Schemas} Schemas */
/** @typedef {{registration: Schemas['NewRegistration'], event: Schemas['Event']}} Registered */

/** @type {ReturnType<typeof keptInTab<Registered>>} the registration just made */
export const { kept: registered, keep: keepRegistered } = keptInTab('doorstep.registered');

/** The receipt is there for whoever just registered. */
export const mayOpenReceipt = () => registered.value !== undefined || { name: 'public-events', replace: true };
