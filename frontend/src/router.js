import { nextTick } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import { residentRoutes } from './appointment/routes';
import { eventRoutes } from './event/routes';
import { loadMessages } from './platform/i18n';
import { followNavigation } from './platform/navigation';
import { watchTitle } from './platform/title';
import { staffRoutes } from './staff/routes';
import { suggestionRoutes } from './suggestion/routes';

export const router = createRouter({
  history: createWebHistory(),
  // The fragment of a visit's page is its secret, never a place to scroll to.
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
  routes: [
    ...residentRoutes,
    ...suggestionRoutes,
    ...eventRoutes,
    ...staffRoutes,
    {
      path: '/ui-examples/:component?',
      component: () => import('./ui/UiExamplePage.vue'),
      props: (to) => ({ component: String(to.params.component) }),
    },
    {
      path: '/:path(.*)*',
      component: () => import('./NoSuchPage.vue'),
      meta: { messages: ['resident'], title: 'notFound.title' },
    },
  ],
});

export const navigation = followNavigation(router);

router.beforeEach(async (to) => {
  const areas = to.matched.flatMap(({ meta }) => meta.messages ?? []);
  await Promise.all(areas.map(loadMessages));
});

// A new page starts at its heading, for the eye and for the screen reader; the very first one is announced by the browser.
router.afterEach(async (to, from, failure) => {
  if (failure) return;
  watchTitle(to);
  if (to.path === from.path || from.matched.length === 0) return;
  await nextTick();
  /** @type {HTMLElement | null} */
  const start = document.querySelector('main h1') ?? document.querySelector('main');
  start?.focus({ preventScroll: true });
});
