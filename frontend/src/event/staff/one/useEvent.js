import { useCurrent } from '@/staff/useCurrent';
import { readEvent } from '../events';

/** An event that follows what happens to it, and takes changes. @param {string} reference */
export const useEvent = (reference) =>
  useCurrent({
    read: (knownEtag) => readEvent(reference, knownEtag),
    complete: async (fresh) => fresh,
  });
