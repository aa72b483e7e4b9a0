import { isPhone } from '@/platform/phone';

/** What somebody says on the telephone. */
export const blankCaller = () => ({ name: '', phone: '', partySize: '1', companions: '', consent: false });

/** @typedef {ReturnType<typeof blankCaller>} Caller */

/** The contract's limit. */
const MOST = 10;

/** Names are told one after the other, with a comma or on a line each. @param {string} text */
const namesIn = (text) =>
  text
    .split(/[,，、;；\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** What has to be put right before anything is sent. @param {Caller} caller @returns {(keyof Caller)[]} */
export function faultsOf({ name, phone, partySize, companions, consent }) {
  const size = /^\d+$/.test(partySize.trim()) ? Number(partySize) : 0;
  const fits = size >= 1 && size <= MOST;
  /** @type {[keyof Caller, boolean][]} */
  const rules = [
    ['name', name.trim() !== ''],
    ['phone', isPhone(phone)],
    ['partySize', fits],
    ['companions', !fits || namesIn(companions).length < size],
    ['consent', consent],
  ];
  return rules.flatMap(([field, fine]) => (fine ? [] : [field]));
}

/** What the API takes. @param {Caller} caller @returns {import('../events').Schemas['RegistrationInput']} */
export function inputOf({ name, phone, partySize, companions, consent }) {
  const names = namesIn(companions);
  return {
    name: name.trim(),
    phone: phone.trim(),
    partySize: Number(partySize),
    consent,
    ...(names.length > 0 && { companions: names }),
  };
}
