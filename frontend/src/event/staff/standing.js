import { dispatches } from '@/staff/roles';

/** @typedef {import('./events').Event} Event */
/** @typedef {import('./events').Schemas['Account']} Account */

/** @type {Event['status'][]} what was planned can still change */
const PLANNED = ['DRAFT', 'PUBLISHED', 'REGISTRATION_CLOSED', 'POSTPONED'];

/**
 * Whether it is the account's to run. The service decides; this only keeps out of sight what it would refuse.
 * @param {Event} event @param {Account | undefined} account
 */
export const runs = ({ organiser }, account) =>
  account !== undefined && (dispatches(account.role) || organiser?.id === account.id);

/** @param {Event} event @param {Account | undefined} account */
export const mayChange = (event, account) => PLANNED.includes(event.status) && runs(event, account);
