/** @param {string} title @param {string[]} [areas] of messages, beside those of all these pages */
const meta = (title, areas = []) => ({ title, section: 'events', messages: ['event', 'events', ...areas] });

/** @type {import('vue-router').RouteRecordRaw[]} what staff do with events, plans, materials and profiles */
export const eventPages = [
  {
    path: 'events',
    name: 'events',
    component: () => import('./list/EventsPage.vue'),
    meta: meta('nav.events'),
  },
  {
    path: 'events/:reference',
    name: 'staff-event',
    component: () => import('./one/EventPage.vue'),
    props: true,
    meta: meta('events.part.staff-event'),
  },
];
