/**
 * A reference in groups of three, as it is read out on the telephone: K7Q-2M9-XD4. Dashes do not matter when typed.
 * @param {string} reference
 */
export const spelled = (reference) => reference.replace(/(.{3})(?=.)/g, '$1-');

/** A reference as the service has it, from what somebody typed. @param {string} typed */
export const typedReference = (typed) => typed.replace(/[\s-]/g, '').toUpperCase();
