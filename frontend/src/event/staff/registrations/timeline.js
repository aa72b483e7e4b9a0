/** @typedef {import('../events').Schemas['RegistrationStep']} Step */

const IN = ['CHECKED_IN', 'WALK_IN'];

/**
 * The steps in words; back from the door has a name of its own, since the state alone says only where it went.
 * @param {Step[]} steps @param {(key: string) => string} t
 */
export const stepsOf = (steps, t) =>
  steps.map(({ at, to, by, byRegistrant }, i) => ({
    at,
    what: IN.includes(steps[i - 1]?.to) && !IN.includes(to) ? t('registrants.takenBack') : t(`event.registered.${to}`),
    who: by?.name ?? t(byRegistrant ? 'registrants.byRegistrant' : 'registrants.byService'),
  }));
