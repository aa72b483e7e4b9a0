import { isPhone } from '@/platform/phone';

/** @typedef {import('../events').Schemas} Schemas */
/** @typedef {import('./draft').Draft} Draft */
/** @typedef {import('@/identity/useProvenForm').Issue} Issue */

export const LARGEST_PARTY = 10;

/** The contract's rules, by control, so that a slip shows before anything is sent. @type {Record<string, (draft: Draft) => boolean>} */
const FINE = {
  name: ({ name }) => name.trim() !== '',
  phone: ({ phone }) => isPhone(phone),
  consent: ({ consent }) => consent,
};

/** @param {string} field @param {Draft} draft */
export const isWrong = (field, draft) => field in FINE && !FINE[field](draft);

/** @param {Draft} draft @returns {Issue[]} */
export const check = (draft) =>
  Object.keys(FINE)
    .filter((field) => isWrong(field, draft))
    .map((field) => ({ field, key: `registering.check.${field}` }));

/**
 * The request that a draft stands for: who is not named comes all the same, and who does not come any more is not named.
 * @param {Draft} draft @returns {Schemas['RegistrationInput']}
 */
export function registrationInput({ name, phone, partySize, companions, consent }) {
  const named = companions
    .slice(0, partySize - 1)
    .map((one) => (one ?? '').trim())
    .filter(Boolean);
  return {
    name: name.trim(),
    phone: phone.trim(),
    partySize,
    ...(named.length > 0 && { companions: named }),
    consent,
  };
}

/** @type {Record<string, string>} */
const CONTROLS = { '/name': 'name', '/phone': 'phone', '/partySize': 'partySize', '/consent': 'consent' };

/**
 * Which control each of the service's remarks is about; a remark on something that has no control keeps its words alone.
 * @param {Schemas['FieldError'][]} errors @returns {Issue[]}
 */
export const issuesOf = (errors) => errors.map(({ pointer, detail }) => ({ field: CONTROLS[pointer], text: detail }));
