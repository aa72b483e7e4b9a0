import { afterEach, expect, it, vi } from 'vitest';
import { shallowRef } from 'vue';
import { account } from '@/identity/session';
import { useAuditAccounts } from './useAuditAccounts';

vi.mock('@/identity/session', async (original) => {
  const { ref } = await import('vue');
  return { .../** @type {object} */ (await original()), account: ref() };
});

/** @type {string[]} */
let asked = [];
vi.stubGlobal('fetch', async (/** @type {Request} */ { url }) => {
  asked.push(url);
  return Response.json({ items: [{ id: 7, username: 'zoe' }] });
});
afterEach(() => (asked = []));

/** @param {'SUPERVISOR' | 'ADMIN'} role */
function choicesOf(role) {
  /** @type {any} */ (account).value = { role };
  const entries = shallowRef(/** @type {any[] | undefined} */ (undefined));
  return { entries, accounts: useAuditAccounts(() => entries.value) };
}

it('lets an administrator choose among all accounts', async () => {
  const { accounts } = choicesOf('ADMIN');
  await vi.waitFor(() => expect(accounts.value).toEqual([{ value: 7, label: 'zoe' }]));
});

it('lets a supervisor, who may not list them, choose among those seen so far', () => {
  const { entries, accounts } = choicesOf('SUPERVISOR');
  entries.value = [
    { accountId: 3, username: 'dispatcher' },
    { actor: 'RESIDENT' },
    { accountId: 2, username: 'admin' },
  ];
  return vi.waitFor(() => {
    expect(accounts.value.map(({ label }) => label)).toEqual(['admin', 'dispatcher']);
    expect(asked).toEqual([]);
  });
});
