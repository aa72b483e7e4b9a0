import { lazyArea } from '@/platform/lazyArea';

/** Whoever only books a visit loads nothing of the pages about suggestions. */
export const suggestionRoutes = [
  lazyArea('suggestion-area', ':area(suggest|suggestions|published-suggestions)', async () =>
    (await import('./pages')).openSuggestionPages(),
  ),
];
