import { account } from '@/identity/session';
import { newKey } from '@/platform/idempotency';
import { createOutbox } from '@/platform/outbox';
import { memory } from '@/platform/preferences';
import { moveOnce } from '../staffVisits';

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {import('../staffVisits').VisitState} VisitState */
/**
 * A move that is to be sent: only which visit, which state and the codes.
 * @typedef {import('@/platform/outbox').Entry & {reference: string, to: Schemas['AppointmentStatus'],
 *   reason?: Schemas['ReasonCode'], outcome?: Schemas['Outcome']}} Entry
 */

/**
 * The moves that an officer makes on the way. A refused one takes those that were to follow it along: they were made in the
 * belief that it would count.
 * @param {typeof memory} store @param {(entry: Entry) => Promise<VisitState>} send @param {() => number | undefined} who
 */
export function createMoves(store, send, who) {
  const moves = createOutbox({
    store,
    name: 'doorstep.outbox',
    who,
    send: (/** @type {Entry[]} */ [entry]) => send(entry),
    falls: ({ reference, by }, refused) => reference === refused.reference && by === refused.by,
  });

  /** @param {Pick<Entry, 'reference' | 'to' | 'reason' | 'outcome'>} move */
  function add({ reference, to, reason, outcome }) {
    const by = who();
    if (by === undefined) return;
    moves.add({ key: newKey(), by, reference, to, ...(reason && { reason }), ...(outcome && { outcome }) });
  }

  /** Takes back what was not sent yet, the last move of a visit first. @param {string} reference */
  function takeBack(reference) {
    const ofVisit = moves.pending.value.filter((entry) => entry.reference === reference);
    const last = ofVisit[ofVisit.length - 1];
    if (last) moves.drop(({ key }) => key === last.key);
  }

  return { ...moves, add, takeBack };
}

export const outbox = createMoves(
  memory,
  ({ reference, key, to, reason, outcome }) =>
    moveOnce(reference, key, { to, ...(reason && { reason }), ...(outcome && { outcome }) }),
  () => account.value?.id,
);
