import { createI18n } from 'vue-i18n';
import { language, rememberLanguage } from './preferences';

/** @typedef {import('./preferences').Language} Language */

export const i18n = createI18n({ legacy: false, locale: language.value, messages: /** @type {any} */ ({}) });

const files = import.meta.glob('../locales/*.json', { import: 'default' });

/** @type {Set<string>} the areas of the product whose messages are in use */
const areas = new Set();

/** @type {Map<string, Promise<void>>} */
const loads = new Map();

/** @param {string} area @param {Language} inLanguage */
function load(area, inLanguage) {
  const file = `../locales/${area}.${inLanguage}.json`;
  const before = loads.get(file);
  if (before) return before;

  const loading = files[file]().then((messages) => i18n.global.mergeLocaleMessage(inLanguage, messages));
  loads.set(file, loading);
  loading.catch(() => loads.delete(file)); // a dropped line must not be remembered
  return loading;
}

/**
 * Messages are split by area, so that a resident never downloads the staff's, and only the language in use is loaded.
 * @param {string} area the first part of a file's name in `src/locales`
 */
export async function loadMessages(area) {
  areas.add(area);
  await load(area, language.value);
}

/** @param {Language} chosen */
export async function chooseLanguage(chosen) {
  rememberLanguage(chosen);
  await Promise.all([...areas].map((area) => load(area, chosen)));
  language.value = chosen;
  i18n.global.locale.value = chosen;
}

/** Translates outside components; inside, use `$t` or `useI18n`. */
export const translate = /** @type {(key: string, values?: Record<string, unknown>) => string} */ (i18n.global.t);

/**
 * A bilingual text of the API, in the reader's language.
 * @param {{'zh-CN': string, en?: string}} text
 */
export function inLanguage(text) {
  return text[language.value] ?? text['zh-CN'];
}
