import { ref, watchEffect } from 'vue';

/** @typedef {'zh-CN' | 'en'} Language */

/** @type {Language[]} */
export const LANGUAGES = ['zh-CN', 'en'];

/** A phone may forbid storage (private mode, full disk); the page then forgets, but works. */
export const memory = {
  /** @param {string} key */
  read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  /** @param {string} key @param {string} value */
  write(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Forgotten at the next visit, nothing worse.
    }
  },
};

/** @returns {Language} what was chosen before, else what the phone speaks; Chinese where that is neither */
function firstLanguage() {
  const chosen = memory.read('doorstep.language');
  if (chosen === 'zh-CN' || chosen === 'en') return chosen;
  return navigator.language.startsWith('en') ? 'en' : 'zh-CN';
}

export const language = ref(firstLanguage());

export const largeText = ref(memory.read('doorstep.largeText') === 'yes');

/** @param {Language} chosen */
export const rememberLanguage = (chosen) => memory.write('doorstep.language', chosen);

/** @param {boolean} chosen */
export function rememberLargeText(chosen) {
  largeText.value = chosen;
  memory.write('doorstep.largeText', chosen ? 'yes' : 'no');
}

/** Screen readers choose their voice by `lang`, so it has to follow the language shown. */
export function applyPreferences() {
  watchEffect(() => {
    document.documentElement.lang = language.value;
    document.documentElement.classList.toggle('large-text', largeText.value);
  });
}
