import { lazyArea } from '@/platform/lazyArea';

/** Whoever only books a visit loads nothing of the pages about events. */
export const eventRoutes = [
  lazyArea('event-area', ':area(events|registrations)', async () => (await import('./pages')).openEventPages()),
];
