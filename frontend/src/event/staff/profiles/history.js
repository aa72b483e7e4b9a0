/** @typedef {import('./profiles').Schemas} Schemas */
/** @typedef {Schemas['ProfileState']} State */
/** @typedef {{at: string, by: string, differences: {field: keyof State, was: State[keyof State], became: State[keyof State]}[]}} Step */

/**
 * Each change with what it was before and what it became: that is what the next change found, or what is there now.
 * @param {Schemas['ProfileChange'][]} changes the latest first @param {State} now @returns {Step[]}
 */
export const historyOf = (changes, now) =>
  changes.map(({ at, by, fields, before }, index) => {
    const after = index === 0 ? now : changes[index - 1].before;
    return {
      at,
      by: by.name,
      differences: /** @type {(keyof State)[]} */ (fields).map((field) => ({
        field,
        was: before[field],
        became: after[field],
      })),
    };
  });
