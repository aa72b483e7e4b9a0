import { onScopeDispose, ref } from 'vue';

/**
 * Whether a media query holds, now and after every turn of the phone or zoom.
 * @param {string} query
 */
export function useMedia(query) {
  const list = window.matchMedia(query);
  const holds = ref(list.matches);
  const follow = () => void (holds.value = list.matches);
  // WebView 64 has only the older name.
  list.addListener(follow);
  onScopeDispose(() => list.removeListener(follow));
  return holds;
}
