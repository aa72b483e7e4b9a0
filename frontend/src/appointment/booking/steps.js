import { isPhone } from '@/platform/phone';

/** @typedef {import('./draft').Draft} Draft */
/** @typedef {'service' | 'where' | 'who' | 'when'} Step */
/**
 * Something to put right: which control, and what to do about it, as the key of a message or in the service's words.
 * @typedef {{field?: string, key?: string, text?: string}} Issue
 */

/** @type {Step[]} */
export const STEPS = ['service', 'where', 'who', 'when'];

/** @type {Record<Step, string[]>} the controls of each step */
const FIELDS = {
  service: ['service'],
  where: ['community', 'address'],
  who: ['forWhom', 'name', 'phone', 'proxyName', 'proxyPhone', 'relation', 'residentConsents', 'needs', 'note'],
  when: ['window', 'consent'],
};

/** @param {string | undefined} field */
export const stepOf = (field) => STEPS.find((step) => FIELDS[step].includes(field ?? '')) ?? 'when';

/** The contract's rules, by control, so that a slip shows before anything is sent. @type {Record<string, (draft: Draft) => boolean>} */
const FINE = {
  service: (draft) => draft.serviceCode !== '',
  community: (draft) => draft.community !== undefined,
  address: (draft) => draft.address.trim().length >= 2,
  forWhom: (draft) => draft.forWhom !== '',
  name: (draft) => draft.name.trim() !== '',
  phone: (draft) => isPhone(draft.phone),
  proxyName: (draft) => draft.forWhom !== 'other' || draft.proxyName.trim() !== '',
  proxyPhone: (draft) => draft.forWhom !== 'other' || isPhone(draft.proxyPhone),
  relation: (draft) => draft.forWhom !== 'other' || draft.relation !== '',
  residentConsents: (draft) => draft.forWhom !== 'other' || draft.residentConsents,
  window: (draft) => draft.windowId !== undefined,
  consent: (draft) => draft.consent,
};

/** @param {string} field @param {Draft} draft */
export const isWrong = (field, draft) => field in FINE && !FINE[field](draft);

/** @param {Step} step @param {Draft} draft @returns {Issue[]} */
export const check = (step, draft) =>
  FIELDS[step].filter((field) => isWrong(field, draft)).map((field) => ({ field, key: `booking.check.${field}` }));

/** The first step that still needs something; the last one when all is there. @param {Draft} draft */
export const firstUnfinished = (draft) => STEPS.find((step) => check(step, draft).length > 0) ?? 'when';
