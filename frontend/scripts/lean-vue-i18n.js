/**
 * vue-i18n looks a name up in the whole Vue namespace (`key in Vue`), which keeps every export of Vue in the bundle:
 * 16 kB (gzip) that no page uses. Vue 3 never exports that name, so the other branch is all there is.
 * @returns {import('vite').Plugin}
 */
export function leanVueI18n() {
  return {
    name: 'doorstep:lean-vue-i18n',
    apply: 'build',
    transform: {
      filter: { id: /vue-i18n\.runtime\.mjs/ },
      handler: (code) => code.replace(/if \(key in Vue\) \{\s*return Vue\[key\];\s*\}\s*else /, ''),
    },
  };
}
