/**
 * The way into the pages about suggestions. Whoever only books a visit loads nothing of them, not even the list of their
 * addresses (`pages.js`).
 * @type {import('vue-router').RouteRecordRaw[]}
 */
export const suggestionRoutes = [
  {
    path: '/:area(suggest|suggestions|published-suggestions)/:page(.*)*',
    name: 'suggestion-area',
    component: () => import('./submit/SuggestPage.vue'),
    beforeEnter: async (to) => {
      const { openSuggestionPages } = await import('./pages');
      openSuggestionPages();
      return to.fullPath;
    },
  },
];
