/**
 * The way into the staff's pages. Residents load nothing of them, not even the list of their addresses: whoever comes here
 * first fetches that (`pages.js`), and goes on to the page that was asked for.
 * @type {import('vue-router').RouteRecordRaw[]}
 */
export const staffRoutes = [
  {
    path: '/staff/:page(.*)*',
    name: 'staff-area',
    component: () => import('./StaffShell.vue'),
    beforeEnter: async (to) => {
      const { openStaffPages } = await import('./pages');
      openStaffPages();
      return to.fullPath;
    },
  },
];
