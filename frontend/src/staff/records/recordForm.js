/** @typedef {import('./kinds').Field} Field */
/** @typedef {import('./recordsAt').Item} Item */

/**
 * A record as its form holds it: everything there is a control for, an empty text where nothing is stored.
 * @param {Field[]} fields @param {Item} item @param {Item} blank @returns {Item}
 */
export function formOf(fields, item, blank) {
  /** @type {Item} */
  const form = {};
  for (const { name, type } of fields) {
    const value = item[name] ?? blank[name];
    if (type === 'local' || type === 'longLocal') form[name] = { ...blank[name], ...value };
    else if (type === 'lines') form[name] = linesOf(value);
    else form[name] = value;
  }
  return form;
}

/** One text a line, in both languages side by side. @param {{'zh-CN': string, en?: string}[]} texts */
const linesOf = (texts) => ({
  'zh-CN': texts.map((text) => text['zh-CN']).join('\n'),
  en: texts
    .map((text) => text.en ?? '')
    .join('\n')
    .trimEnd(),
});

/** @param {{'zh-CN': string, en: string}} lines */
function textsOf(lines) {
  const english = lines.en.split('\n').map((line) => line.trim());
  const chinese = lines['zh-CN'].split('\n').map((line) => line.trim());
  return chinese.map((line, n) => localOf({ 'zh-CN': line, en: english[n] ?? '' })).filter((text) => text['zh-CN']);
}

/** English is left out where there is none: the Chinese is shown then. @param {{'zh-CN': string, en?: string}} text */
function localOf(text) {
  const [chinese, english] = [text['zh-CN'].trim(), (text.en ?? '').trim()];
  return { 'zh-CN': chinese, ...(english && { en: english }) };
}

/** What the API takes: what is empty is left out. @param {Field[]} fields @param {Item} form @returns {Item} */
export function bodyFrom(fields, form) {
  /** @type {Item} */
  const body = {};
  for (const { name, type } of fields) {
    const value = form[name];
    if (type === 'lines') body[name] = textsOf(value);
    else if (type === 'local' || type === 'longLocal') body[name] = localOf(value);
    else if (type === 'number' && value !== '') body[name] = Number(value);
    else if (value !== '') body[name] = typeof value === 'string' ? value.trim() : value;
  }
  return body;
}

/** Stations and the like that somebody must belong to: for these roles the account needs one. */
const STATION_ROLES = ['OFFICER', 'DISPATCHER'];

/**
 * A form after a colleague stored something meanwhile: what was not touched here is as they stored it, what was typed stays.
 * @param {Item} before as it was read @param {Item} typed @param {Item} stored as it is now @returns {Item}
 */
export const merged = (before, typed, stored) =>
  Object.fromEntries(
    Object.entries(stored).map(([name, value]) => [name, isSame(before[name], typed[name]) ? value : typed[name]]),
  );

/** @param {unknown} one @param {unknown} other */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What has to be put right before anything is sent: the field, and which rule it breaks.
 * @param {Field[]} fields @param {Item} form @param {boolean} added it is a new record
 * @returns {{name: string, rule: 'missing' | 'format' | 'range'}[]}
 */
export function check(fields, form, added) {
  /** @type {{name: string, rule: 'missing' | 'format' | 'range'}[]} */
  const faults = [];
  for (const field of fields) {
    const rule = faultOf(field, form, added);
    if (rule) faults.push({ name: field.name, rule });
  }
  return faults;
}

/** @param {Field} field @param {Item} form @param {boolean} added */
function faultOf({ name, type, optional, pattern, min, max, whole }, form, added) {
  const value = form[name];
  if (type === 'flag') return undefined;
  if (isEmpty(value)) return mayBeEmpty({ name, type, optional }, form, added) ? undefined : 'missing';
  if (pattern && !pattern.test(String(value).trim())) return 'format';
  if (type === 'number') {
    const number = Number(value);
    const fits = number >= Number(min) && number <= Number(max) && (!whole || Number.isInteger(number));
    return fits ? undefined : 'range';
  }
  return undefined;
}

/** @param {any} value */
function isEmpty(value) {
  if (Array.isArray(value)) return value.length === 0;
  return String(typeof value === 'object' ? value['zh-CN'] : value).trim() === '';
}

/** @param {Pick<Field, 'name' | 'type' | 'optional'>} field @param {Item} form @param {boolean} added */
function mayBeEmpty({ name, type, optional }, form, added) {
  if (type === 'password') return !added; // left empty, it stays what it is
  if (name === 'stationId' && STATION_ROLES.includes(form.role)) return false;
  return Boolean(optional);
}

/** Which control a remark of the service is about. @param {string} pointer @param {Field[]} fields */
export function fieldAt(pointer, fields) {
  const name = pointer.split('/')[1];
  return fields.some((field) => field.name === name) ? name : undefined;
}
