import { account } from '@/identity/session';
import { newKey } from '@/platform/idempotency';
import { createOutbox, isRefusal } from '@/platform/outbox';
import { memory } from '@/platform/preferences';
import { explain } from '@/platform/problem';
import { checkIn } from './door';
import { createDoubts, isInDoubt } from './doubts';

/** @typedef {import('./door').Outcome} Outcome */
/**
 * A party that was let in: by what its code says, its reference, or as one that did not register.
 * @typedef {{token: string, came?: number} | {reference: string, came?: number} | {walkIn: {partySize: number, overReason?: string}}} Party
 */
/**
 * @typedef {import('@/platform/outbox').Entry & {event: string, at: string, late?: boolean, token?: string, reference?: string, came?: number,
 *   walkIn?: {partySize: number, overReason?: string}}} CheckIn `late`: counted from when it arrives, not from when it was
 */
/** @typedef {{event: string, outcomes: Outcome[], sent: CheckIn[]}} Answer */

/** As many as the service takes at a time. */
const MOST = 200;

/** @param {CheckIn[]} waiting those of one event, in their order */
const ofOneEvent = (waiting) => waiting.filter(({ event }) => event === waiting[0].event).slice(0, MOST);

/** @param {CheckIn} checkIn */
const asSeen = ({ key, at, late, token, reference, came, walkIn }) => ({
  nonce: key,
  ...(!late && { at }),
  ...(token && { token }),
  ...(reference && { reference }),
  ...(came && { came }),
  ...(walkIn && { walkIn }),
});

/** The service takes nothing of what was sent with it, such as when the event was closed meanwhile. @param {CheckIn} checkIn @param {unknown} error */
const refused = (checkIn, error) => ({
  checkIn,
  outcome: { nonce: checkIn.key, result: /** @type {const} */ ('REFUSED'), why: explain(error) },
});

/**
 * Who was let in at the door and is not counted by the service yet, and what a person has to decide about.
 * @param {typeof memory} store
 * @param {(event: string, items: import('./door').Seen[]) => Promise<Outcome[]>} send
 * @param {() => number | undefined} who
 */
export function createCheckIns(store, send, who) {
  const doubts = createDoubts(store, who);
  const outbox = createOutbox({
    store,
    name: 'doorstep.door',
    who,
    batch: ofOneEvent,
    async send(/** @type {CheckIn[]} */ sent) {
      const event = sent[0].event;
      const outcomes = await send(event, sent.map(asSeen)).catch((error) => {
        if (isRefusal(error)) doubts.add(sent.map((checkIn) => refused(checkIn, error)));
        throw error;
      });
      doubts.add(
        outcomes.flatMap((outcome, i) => (isInDoubt(outcome, sent[i]) ? [{ checkIn: sent[i], outcome }] : [])),
      );
      return /** @type {Answer} */ ({ event, outcomes, sent });
    },
  });

  /** @param {string} event @param {Party} party @param {{late?: boolean}} [how] @returns {CheckIn | undefined} */
  function add(event, party, how) {
    const by = who();
    if (by === undefined) return undefined;
    const made = { key: newKey(), by, event, at: new Date().toISOString(), ...party, ...how };
    outbox.add(made);
    return made;
  }

  return { ...outbox, add, doubts };
}

export const checkIns = createCheckIns(memory, checkIn, () => account.value?.id);
