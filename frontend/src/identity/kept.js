/**
 * What a device keeps for whoever is signed in, so that a page works without signal. It is never kept for long: each thing
 * says until when, and all of it goes when they sign out, when the service knows no session of this device any more, and when
 * somebody else signs in (docs/decisions/0011).
 */

/** @typedef {import('@/api/schema').components['schemas']['Account']} Account */
/** @typedef {Pick<Account, 'id' | 'displayName' | 'role'> & {ofProvider?: boolean}} Keeper whom something is kept for */
/** @template T @typedef {{until: number, account: Keeper, value: T}} Kept */

const PREFIX = 'doorstep.kept.';

/** A phone may forbid storage (private mode, full disk): then the page needs signal. @template T @param {() => T} task */
function ifAllowed(task) {
  try {
    return task();
  } catch {
    return undefined;
  }
}

/** @param {string} key @returns {Kept<any> | undefined} */
const at = (key) => ifAllowed(() => JSON.parse(localStorage.getItem(key) ?? ''));

const keys = () => ifAllowed(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) ?? [];

/** @param {(kept: Kept<any> | undefined) => boolean} unwanted */
function drop(unwanted) {
  for (const key of keys()) if (unwanted(at(key))) localStorage.removeItem(key);
}

const dropOld = () => drop((kept) => !(kept && kept.until > Date.now()));

export const kept = {
  /** @param {string} name @returns {Kept<any> | undefined} nothing once its time is over */
  read(name) {
    dropOld();
    return at(PREFIX + name);
  },
  /** @template T @param {string} name @param {Kept<T>} what */
  write(name, { until, account: { id, displayName, role, ofProvider }, value }) {
    const account = { id, displayName, role, ofProvider };
    ifAllowed(() => localStorage.setItem(PREFIX + name, JSON.stringify({ until, account, value })));
    dropOld();
  },
  /** @param {string} beginning of the names */
  names: (beginning) =>
    keys()
      .map((key) => key.slice(PREFIX.length))
      .filter((name) => name.startsWith(beginning)),
  /** @param {string} name */
  remove: (name) => ifAllowed(() => localStorage.removeItem(PREFIX + name)),
  wipe: () => drop(() => true),
  /** @param {number} accountId */
  wipeOthers: (accountId) => drop((one) => one?.account.id !== accountId),
  dropOld,
};
