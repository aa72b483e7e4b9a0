/** @typedef {import('./registrations').Registration} Registration */
/** @typedef {import('./registrations').Status} Status */
/** @typedef {'approve' | 'acceptFor' | 'takeBack' | 'decline' | 'queue' | 'cancel' | 'reject' | 'strike'} Deed */

/** @type {Status[]} */
const ORDER = ['CONFIRMED', 'WAITLISTED', 'REJECTED', 'DECLINED', 'CANCELLED'];

/** @type {Deed[]} nothing is lost by them, so that they are done at once */
const LIGHT = ['approve', 'queue'];

/** What a move is called depends on where it starts. @param {Status} from @param {Status} to @returns {Deed} */
function deedOf(from, to) {
  if (to === 'CONFIRMED') return from === 'OFFERED' ? 'acceptFor' : from === 'CHECKED_IN' ? 'takeBack' : 'approve';
  if (to === 'CANCELLED') return from === 'WALK_IN' ? 'strike' : 'cancel';
  return to === 'DECLINED' ? 'decline' : to === 'REJECTED' ? 'reject' : 'queue';
}

/** What can be done with a registration, as far as the service allows. @param {Registration} registration */
export const movesOf = ({ status, next }) =>
  ORDER.filter((to) => next.includes(to)).map((to) => {
    const deed = deedOf(status, to);
    return { to, deed, asksFirst: !LIGHT.includes(deed) };
  });
