/** @typedef {import('@/api/schema').components['schemas']['Account']['role']} Role */

/**
 * What a role sees of the console. The service decides what may be done; this only keeps out of sight what it would refuse.
 */

/** @type {Role[]} */
export const DISPATCHING = ['DISPATCHER', 'SUPERVISOR', 'ADMIN'];

/** @type {Role[]} */
export const ADMINISTERING = ['ADMIN'];

/** @type {Role[]} */
export const SUPERVISING = ['SUPERVISOR', 'ADMIN'];

/** @param {Role | undefined} role */
export const seesEveryStation = (role) => role !== undefined && SUPERVISING.includes(role);

/** @param {Role | undefined} role */
export const dispatches = (role) => role !== undefined && DISPATCHING.includes(role);

/** @param {Role | undefined} role */
export const administers = (role) => role !== undefined && ADMINISTERING.includes(role);

/** Where the working day starts. @param {Role | undefined} role */
export const homeOf = (role) => (role === 'OFFICER' ? 'my-day' : 'board');

/** @type {{name: string, roles?: Role[]}[]} pages of the navigation, in its order */
const NAVIGATION = [
  { name: 'my-day', roles: ['OFFICER'] },
  { name: 'board' },
  { name: 'staff-book' },
  { name: 'over-promised', roles: DISPATCHING },
  { name: 'shifts', roles: DISPATCHING },
  { name: 'absences', roles: DISPATCHING },
  { name: 'suggestions' },
  { name: 'events' },
  { name: 'audit', roles: SUPERVISING },
  { name: 'admin', roles: ADMINISTERING },
];

/** @param {Role | undefined} role @param {Role[]} [roles] those a page is for; everybody when absent */
export const isFor = (role, roles) => !roles || (role !== undefined && roles.includes(role));

/** @param {Role | undefined} role */
export const navigationFor = (role) => NAVIGATION.filter(({ roles }) => isFor(role, roles)).map(({ name }) => name);
