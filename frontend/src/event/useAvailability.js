import { useEvery } from '@/platform/useEvery';
import { useLoad } from '@/platform/useLoad';
import { readAvailability } from './events';

/** As long as somebody may hesitate before a few places. */
const EVERY_MS = 30_000;

/** How many places are left, kept up to date; nothing while that is not known. @param {string} reference */
export function useAvailability(reference) {
  const { data, reload } = useLoad(() => readAvailability(reference));
  useEvery(EVERY_MS, reload);
  return { availability: data, reload };
}
