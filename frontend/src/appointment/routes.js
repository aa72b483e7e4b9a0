/** Pages of residents, who have no account. */
/** @type {import('vue-router').RouteRecordRaw[]} */
export const residentRoutes = [
  {
    path: '/',
    name: 'home',
    component: () => import('./HomePage.vue'),
    meta: { messages: 'resident' },
  },
];
