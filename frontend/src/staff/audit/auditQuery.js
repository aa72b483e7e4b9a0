import { typedReference } from '@/appointment/reference';
import { isDay } from '@/platform/days';
import { idIn } from '@/platform/useFilters';

/** @typedef {NonNullable<import('@/api/schema').paths['/audit-entries']['get']['parameters']['query']>} AuditQuery */
/** @typedef {Pick<AuditQuery, 'reference' | 'accountId' | 'from' | 'to'>} Filters */

/** A year is typed digit by digit, and the service takes none before this. */
const FIRST_DAY = '2000-01-01';

/** @param {unknown} text @returns {string | undefined} */
const day = (text) => (isDay(text) && text >= FIRST_DAY ? text : undefined);

/**
 * What the address asks for. It is typed, kept and shared by people, so whatever is not understood is left out.
 * @param {import('vue-router').LocationQuery} query @returns {Filters}
 */
export function filtersOf({ reference, account, from, to }) {
  return {
    reference: typedReference(String(reference ?? '')) || undefined,
    accountId: idIn(account),
    from: day(from),
    to: day(to),
  };
}

/** @param {Filters} filters @returns {import('vue-router').LocationQueryRaw} */
export const addressOf = ({ reference, accountId, from, to }) => ({
  ...(reference && { reference }),
  ...(accountId && { account: String(accountId) }),
  ...(from && { from }),
  ...(to && { to }),
});
