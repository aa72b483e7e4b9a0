/**
 * A way into pages of which nothing is loaded before somebody goes there, not even the list of their addresses. Whoever comes
 * first fetches that, and goes on to the page that was asked for.
 * @param {string} name of the way in, which the list takes away
 * @param {string} path
 * @param {() => Promise<void>} openPages from then on the addresses lead to the pages
 * @returns {import('vue-router').RouteRecordRaw}
 */
export const lazyArea = (name, path, openPages) => ({
  path: `/${path}/:page(.*)*`,
  name,
  component: () => import('../NoSuchPage.vue'), // never seen: by then the address leads elsewhere
  beforeEnter: async (to) => {
    await openPages();
    return to.fullPath;
  },
});
