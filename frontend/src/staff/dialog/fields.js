/**
 * One control of a dialog: `words` over several lines, a `line`, a `number`, a `day`, a `moment`, one of a few (`choice`) or of many (`list`).
 * @typedef {{name: string, label: string, kind: 'words' | 'line' | 'number' | 'day' | 'moment' | 'choice' | 'list', hint?: string,
 *   optional?: boolean, options?: {value: any, label: string, hint?: string}[], maxlength?: number, max?: string}} Field
 */

/** @param {unknown} value */
const isEmpty = (value) => value === undefined || value === null || String(value).trim() === '';

/** @param {Field[]} fields @param {Record<string, any>} values */
export const missingIn = (fields, values) => fields.filter(({ name, optional }) => !optional && isEmpty(values[name]));

/** What the API takes: what is empty is left out. @param {Field[]} fields @param {Record<string, any>} values */
export const bodyFrom = (fields, values) =>
  Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const value = values[name];
      if (isEmpty(value)) return [];
      if (kind === 'number') return [[name, Number(value)]];
      return [[name, typeof value === 'string' ? value.trim() : value]];
    }),
  );

/**
 * What the service finds wrong, by the control it is about.
 * @param {{pointer: string, detail: string}[]} errors @param {Field[]} fields @returns {Record<string, string>}
 */
export const remarksOf = (errors, fields) =>
  Object.fromEntries(
    errors
      .map(({ pointer, detail }) => [pointer.split('/').pop() ?? '', detail])
      .filter(([name]) => fields.some((field) => field.name === name)),
  );
