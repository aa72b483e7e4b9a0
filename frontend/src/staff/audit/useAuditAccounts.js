import { computed, reactive, watchEffect } from 'vue';
import { account } from '@/identity/session';
import { useLoad } from '@/platform/useLoad';
import { recordsAt } from '../records/recordsAt';
import { administers } from '../roles';

/**
 * The accounts that the trail can be narrowed to: all of them for administrators; supervisors may not list accounts, and choose
 * among those that the entries shown so far name.
 * @param {() => import('./auditEntries').AuditEntry[] | undefined} entries
 */
export function useAuditAccounts(entries) {
  const names = reactive(/** @type {Map<number, string>} */ (new Map()));

  useLoad(async () => {
    if (!administers(account.value?.role)) return;
    for (const { id, username } of await recordsAt('/accounts').list()) names.set(id, username);
  });
  watchEffect(() => {
    for (const { accountId, username } of entries() ?? []) if (accountId && username) names.set(accountId, username);
  });

  return computed(() =>
    [...names].map(([value, label]) => ({ value, label })).sort((one, other) => one.label.localeCompare(other.label)),
  );
}
