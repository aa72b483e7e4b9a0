import { lazyArea } from '@/platform/lazyArea';

/** Residents load nothing of the staff's pages. */
export const staffRoutes = [lazyArea('staff-area', 'staff', async () => (await import('./pages')).openStaffPages())];
