/** @param {string} title @param {string[]} [areas] of messages, beside those of all these pages */
const meta = (title, areas = []) => ({ title, section: 'suggestions', messages: ['suggestions', ...areas] });

/** @param {import('vue-router').RouteLocation} to */
const numbered = ({ params }) => ({ id: Number(params.id) });

/** @type {import('vue-router').RouteRecordRaw[]} what staff do with suggestions, opinion books and inspections */
export const suggestionPages = [
  {
    path: 'suggestions',
    name: 'suggestions',
    component: () => import('./list/SuggestionsPage.vue'),
    meta: meta('nav.suggestions'),
  },
  {
    path: 'suggestions/new',
    name: 'suggestion-new',
    component: () => import('./recording/RecordSuggestionPage.vue'),
    meta: meta('suggestion.section.suggestion-new', ['recording']),
  },
  {
    path: 'suggestions/:reference',
    name: 'staff-suggestion',
    component: () => import('./one/SuggestionPage.vue'),
    props: true,
    meta: meta('handling.title', ['handling']),
  },
  {
    path: 'opinion-books',
    name: 'opinion-books',
    component: () => import('./books/OpinionBooksPage.vue'),
    meta: meta('suggestion.section.opinion-books', ['handling', 'books']),
  },
  {
    path: 'opinion-books/:id(\\d+)',
    name: 'opinion-book',
    component: () => import('./books/OpinionBookPage.vue'),
    props: numbered,
    meta: meta('books.title', ['handling', 'books']),
  },
  {
    path: 'inspections',
    name: 'inspections',
    component: () => import('./inspections/InspectionsPage.vue'),
    meta: meta('suggestion.section.inspections', ['handling', 'books']),
  },
  {
    path: 'inspections/:id(\\d+)',
    name: 'inspection',
    component: () => import('./inspections/InspectionPage.vue'),
    props: numbered,
    meta: meta('inspections.title', ['handling', 'books']),
  },
  {
    path: 'suggestion-figures',
    name: 'suggestion-figures',
    component: () => import('./figures/FiguresPage.vue'),
    meta: meta('figures.title', ['books']),
  },
];
