import { shallowRef, watch } from 'vue';
import { findSimilar } from '../published';

/** @typedef {import('../suggestions').Schemas['SimilarSuggestion']} SimilarSuggestion */

const PAUSE_MS = 600;
const SHORTEST = 8;
const SHOWN = 3;

/**
 * What was said before, once typing pauses. It is an offer and no more: when it fails, nobody hears of it.
 * @param {() => string} text
 */
export function useSimilar(text) {
  const similar = shallowRef(/** @type {SimilarSuggestion[]} */ ([]));
  let latest = 0;

  async function search() {
    const mine = ++latest;
    const typed = text().trim();
    if (typed.length < SHORTEST) return void (similar.value = []);
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    if (mine !== latest) return; // more was typed meanwhile
    const found = await findSimilar(typed).catch(() => []);
    if (mine === latest) similar.value = found.slice(0, SHOWN);
  }

  watch(text, search, { immediate: true });
  return similar;
}
