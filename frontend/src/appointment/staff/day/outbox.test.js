import { beforeEach, expect, it, vi } from 'vitest';
import { ProblemError } from '@/platform/problem';
import { createMoves } from './outbox';

/** @typedef {import('./outbox').Entry} Entry */

const offline = () => Promise.reject(ProblemError.offline());
const refuse = () => Promise.reject(new ProblemError({ type: '/problems/illegal-transition', status: 409 }));
const accept = () => Promise.resolve(/** @type {any} */ ({}));

/** @type {Map<string, string>} */
let kept;
const store = {
  read: (/** @type {string} */ key) => kept.get(key) ?? null,
  write: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, value),
};
let signedIn = 7;

/** @param {(entry: Entry) => Promise<any>} send */
const outboxThat = (send) => createMoves(store, send, () => signedIn);

beforeEach(() => {
  kept = new Map();
  signedIn = 7;
});

it('sends a move and forgets it', async () => {
  const outbox = outboxThat(accept);
  outbox.add({ reference: 'K7Q2M9XD4', to: 'EN_ROUTE' });
  await outbox.flush();
  expect(outbox.pending.value).toEqual([]);
  expect(kept.get('doorstep.outbox')).toBe('[]');
});

it('keeps a move that could not be sent, also over a reload', async () => {
  const outbox = outboxThat(offline);
  outbox.add({ reference: 'K7Q2M9XD4', to: 'EN_ROUTE' });
  await outbox.flush();
  expect(outboxThat(accept).pending.value).toMatchObject([{ reference: 'K7Q2M9XD4', to: 'EN_ROUTE' }]);
});

it('tries again with the same key', async () => {
  const send = vi.fn(offline);
  const outbox = outboxThat(send);
  outbox.add({ reference: 'K7Q2M9XD4', to: 'EN_ROUTE' });
  await outbox.flush();
  await outbox.flush();
  const keys = send.mock.calls.map((call) => /** @type {Entry} */ (/** @type {unknown[]} */ (call)[0]).key);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

it('sends what was done one after the other in that order', async () => {
  /** @type {string[]} */
  const sent = [];
  const outbox = outboxThat(({ to }) => (sent.push(to), accept()));
  outbox.add({ reference: 'K7Q2M9XD4', to: 'EN_ROUTE' });
  outbox.add({ reference: 'K7Q2M9XD4', to: 'ARRIVED' });
  await outbox.flush();
  expect(sent).toEqual(['EN_ROUTE', 'ARRIVED']);
});

it('says what was refused, and drops what was built on it', async () => {
  const outbox = outboxThat(refuse);
  outbox.add({ reference: 'K7Q2M9XD4', to: 'ARRIVED' });
  outbox.add({ reference: 'K7Q2M9XD4', to: 'COMPLETED', outcome: 'FINISHED' });
  await outbox.flush();
  expect(outbox.refusals.value.map(({ entry }) => entry.to)).toEqual(['ARRIVED']);
  expect(outbox.pending.value).toEqual([]);
});

it('takes back the last move that was not sent', () => {
  const outbox = outboxThat(offline);
  outbox.add({ reference: 'K7Q2M9XD4', to: 'EN_ROUTE' });
  outbox.add({ reference: 'K7Q2M9XD4', to: 'ARRIVED' });
  outbox.takeBack('K7Q2M9XD4');
  expect(outbox.pending.value.map(({ to }) => to)).toEqual(['EN_ROUTE']);
});

it('does not send a colleague’s move from the same phone', async () => {
  const send = vi.fn(accept);
  const outbox = outboxThat(send);
  outbox.add({ reference: 'K7Q2M9XD4', to: 'EN_ROUTE' });
  signedIn = 8;
  await createMoves(store, send, () => signedIn).flush();
  expect(send).not.toHaveBeenCalled();
});

it('keeps nothing about a resident', () => {
  const outbox = outboxThat(offline);
  const visit = { reference: 'K7Q2M9XD4', to: /** @type {const} */ ('UNABLE'), reason: /** @type {const} */ ('OTHER') };
  outbox.add(/** @type {any} */ ({ ...visit, note: '张三不在', resident: { name: '张三' } }));
  expect(Object.keys(JSON.parse(kept.get('doorstep.outbox') ?? '')[0]).sort()).toEqual(
    ['by', 'key', 'reason', 'reference', 'to'].sort(),
  );
});

it('calls moves waiting only once a try did not get through', async () => {
  const outbox = outboxThat(offline);
  outbox.add({ reference: 'K7Q2M9XD4', to: 'EN_ROUTE' });
  expect(outbox.stuck.value).toBe(false);
  await outbox.flush();
  expect(outbox.stuck.value).toBe(true);
});
