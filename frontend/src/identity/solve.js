import { sha256 } from 'js-sha256';

/** @typedef {import('@/api/schema').components['schemas']['Challenge']} Challenge */

/**
 * The number that solves a challenge, by trying. The hash is written in script: a browser's own is there on https pages only, and is
 * slower for this many small texts, as each comes back by a promise.
 * @param {Challenge} challenge
 */
export function solve({ challenge, salt, maxnumber }) {
  for (let number = 0; number <= maxnumber; number++) if (sha256(salt + number) === challenge) return number;
  throw new Error('no number solves this challenge');
}
