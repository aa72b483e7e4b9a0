import { watchEffect } from 'vue';
import { i18n } from './i18n';

/** @type {() => void} */
let stop = () => {};

/**
 * Names the page in the browser's tab, in the language shown, also when that changes.
 * @param {import('vue-router').RouteLocationNormalized} route
 */
export function watchTitle(route) {
  const { t } = i18n.global;
  stop();
  stop = watchEffect(() => {
    const product = t('app.name');
    document.title = route.meta.title ? `${t(route.meta.title)} · ${product}` : product;
  });
}
