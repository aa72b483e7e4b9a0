/** Pages of officers, dispatchers, supervisors and administrators. Everything here loads only when one of them comes. */
/** @type {import('vue-router').RouteRecordRaw[]} */
export const staffRoutes = [
  {
    path: '/staff/sign-in',
    name: 'sign-in',
    component: () => import('@/identity/SignInPage.vue'),
    meta: { messages: 'staff', title: 'signIn.title' },
  },
  {
    path: '/staff',
    component: () => import('./StaffShell.vue'),
    meta: { messages: 'staff', wide: true },
    beforeEnter: async (to) => (await import('@/identity/guard')).staffOnly(to),
    children: [
      {
        path: '',
        name: 'staff-home',
        component: () => import('./StaffHomePage.vue'),
        meta: { title: 'staffHome.title' },
      },
    ],
  },
];
