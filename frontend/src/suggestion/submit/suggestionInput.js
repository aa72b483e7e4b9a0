import { isPhone } from '@/platform/phone';

/** @typedef {import('../suggestions').Schemas} Schemas */
/** @typedef {import('./draft').Draft} Draft */
/** @typedef {import('@/identity/useProvenForm').Issue} Issue */

/** Whether the draft says who hands it in: then they have to agree that it is kept. @param {Draft} draft */
export const isSigned = ({ name, phone }) => name.trim() !== '' || phone.trim() !== '';

/** The contract's rules, by control, so that a slip shows before anything is sent. @type {Record<string, (draft: Draft) => boolean>} */
const FINE = {
  text: ({ text }) => text.trim().length >= 2,
  phone: ({ phone }) => phone.trim() === '' || isPhone(phone),
  consent: (draft) => !isSigned(draft) || draft.consent,
};

/** @param {string} field @param {Draft} draft */
export const isWrong = (field, draft) => field in FINE && !FINE[field](draft);

/** @param {Draft} draft @returns {Issue[]} */
export const check = (draft) =>
  Object.keys(FINE)
    .filter((field) => isWrong(field, draft))
    .map((field) => ({ field, key: `suggest.check.${field}` }));

/**
 * The request that a draft stands for.
 * @param {Draft} draft @returns {Schemas['SuggestionInput']}
 */
export function suggestionInput(draft) {
  const { stationId, mayPublish } = draft;
  return {
    text: draft.text.trim(),
    ...(stationId && { stationId }),
    ...(isSigned(draft) && { submitter: submitterOf(draft), consent: draft.consent }),
    mayPublish,
  };
}

/** @param {Draft} draft @returns {Schemas['Submitter']} */
function submitterOf({ name, phone }) {
  return { ...(name.trim() && { name: name.trim() }), ...(phone.trim() && { phone: phone.trim() }) };
}

/** @type {Record<string, string>} */
const CONTROLS = {
  '/text': 'text',
  '/stationId': 'station',
  '/submitter/name': 'name',
  '/submitter/phone': 'phone',
  '/consent': 'consent',
  '/mayPublish': 'mayPublish',
};

/**
 * Which control each of the service's remarks is about; a remark on something that has no control keeps its words alone.
 * @param {Schemas['FieldError'][]} errors @returns {Issue[]}
 */
export const issuesOf = (errors) => errors.map(({ pointer, detail }) => ({ field: CONTROLS[pointer], text: detail }));
