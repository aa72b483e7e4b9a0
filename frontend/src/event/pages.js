import { router } from '@/router';

/** Residents see what the stations hold, register for it, and follow their registrations. */

/** @type {import('vue-router').RouteRecordRaw[]} */
const pages = [
  {
    path: '/events',
    meta: { messages: ['event', 'publicEvents'] },
    children: [
      {
        path: '',
        name: 'public-events',
        component: () => import('./list/EventListPage.vue'),
        meta: { title: 'publicEvents.title' },
      },
      {
        path: ':reference',
        name: 'event',
        component: () => import('./page/EventPage.vue'),
        meta: { title: 'publicEvent.title' },
      },
      {
        path: ':reference/register',
        name: 'register',
        component: () => import('./register/RegisterPage.vue'),
        meta: { messages: ['registering'], title: 'registering.title' },
      },
      {
        path: ':reference/registered',
        name: 'registered',
        component: () => import('./register/RegisteredPage.vue'),
        meta: { messages: ['registering', 'registration', 'ticket'], title: 'registered.title' },
        beforeEnter: async () => (await import('./register/registered')).mayOpenReceipt(),
      },
    ],
  },
  {
    path: '/registrations',
    meta: { messages: ['event', 'publicEvents', 'registration', 'ticket', 'myData'] },
    children: [
      {
        path: '',
        name: 'registrations',
        component: () => import('./follow/FindRegistrationPage.vue'),
        meta: { title: 'findRegistration.title' },
      },
      {
        path: ':reference',
        name: 'registration',
        component: () => import('./follow/RegistrationPage.vue'),
        meta: { title: 'registration.title' },
      },
    ],
  },
];

/** From now on their addresses lead to them. */
export function openEventPages() {
  router.removeRoute('event-area');
  pages.forEach((page) => router.addRoute(page));
}
