import { router } from '@/router';

/** Residents hand in suggestions, follow their own, and read what became of others'. */

/** @type {import('vue-router').RouteRecordRaw[]} */
const pages = [
  {
    path: '/suggest',
    meta: { messages: ['suggestion', 'suggest', 'ticket'] },
    children: [
      {
        path: '',
        name: 'suggest',
        component: () => import('./submit/SuggestPage.vue'),
        meta: { title: 'suggest.title' },
      },
      {
        path: 'done',
        name: 'suggested',
        component: () => import('./submit/HandedInPage.vue'),
        meta: { title: 'suggested.title' },
        beforeEnter: async () => (await import('./submit/handedIn')).mayOpenReceipt(),
      },
    ],
  },
  {
    path: '/suggestions',
    meta: { messages: ['suggestion', 'follow', 'myData'] },
    children: [
      {
        path: '',
        name: 'my-suggestions',
        component: () => import('./follow/FindSuggestionPage.vue'),
        meta: { title: 'findSuggestion.title' },
      },
      {
        path: ':reference',
        name: 'suggestion',
        component: () => import('./follow/SuggestionPage.vue'),
        meta: { title: 'follow.title' },
      },
    ],
  },
  {
    path: '/published-suggestions',
    meta: { messages: ['suggestion', 'published'], title: 'published.title' },
    children: [
      { path: '', name: 'published-suggestions', component: () => import('./published/PublishedListPage.vue') },
      {
        path: ':reference',
        name: 'published-suggestion',
        component: () => import('./published/PublishedPage.vue'),
      },
    ],
  },
];

/** From now on their addresses lead to them. */
export function openSuggestionPages() {
  router.removeRoute('suggestion-area');
  pages.forEach((page) => router.addRoute(page));
}
