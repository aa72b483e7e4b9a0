import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { removeFolder } from './cluster.js';
import { until } from './ports.js';
import { Postgres, sleep, Visits, Watched } from './station.js';

/** What goes wrong around the packaged service: its real PostgreSQL is killed, stopped and made slow while people book. */
const POOL = 20;
const PROBE = 1;
const AT_ONCE = 200;

const database = new Postgres();
let service, visits, rest;

before(async () => {
  await database.start();
  service = await new Watched(database, { DOORSTEP_IDEMPOTENCY_FORGET_EVERY: 'PT1S', QUARKUS_SHUTDOWN_DELAY: '2S' }).start();
  visits = await Visits.of(service);
  rest = service.threads();
});

after(async () => {
  database.signal('SIGCONT');
  await service.end('SIGKILL');
  await database.stop();
  removeFolder();
});

const slowest = (answers, share = 1) => answers.map(({ took }) => took).sort((a, b) => a - b)[Math.ceil(answers.length * share) - 1];
const figure = (t, name, value) => t.diagnostic(`${name}: ${Math.round(value)}`);
const isDone = ({ status }) => status === 201 || status === 200;

function assertUnavailable(answer) {
  assert.equal(answer.status, 503, JSON.stringify(answer.body));
  assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
  assert.equal(answer.body.type, '/problems/unavailable');
  assert.ok(Number(answer.headers.get('Retry-After')) >= 1);
}

/** Nothing but what was asked for, or that it cannot be done now. */
function assertDoneOrUnavailable(answers) {
  for (const answer of answers) if (!isDone(answer) && answer.body?.type !== '/problems/window-full') assertUnavailable(answer);
}

/** So many callers, each with the next request as soon as the last one is answered, until told to stop. */
function load(callers) {
  let running = true;
  const answers = [];
  const caller = async (number) => {
    while (running) answers.push(await (number % 2 ? visits.book(visits.request(visits.windows.slice(0, -12))) : visits.list()));
  };
  const all = Promise.all(Array.from({ length: callers }, (_, number) => caller(number)));
  return { answers, stop: () => ((running = false), all.then(() => answers)) };
}

/** Nobody waits, nobody holds a connection, and there are no more of them than the pool may have. */
async function assertNothingLeaked() {
  await until(async () => {
    const figures = await service.metrics();
    for (const gauge of ['active', 'awaiting']) assert.match(figures, new RegExp(`^agroal_${gauge}_count{datasource="default"} 0`, 'm'));
    assert.match(figures, /^doorstep_requests_inside 0/m);
  });
  assert.ok((await database.connections()) <= POOL + PROBE, `${await database.connections()} connections`);
}

const job = (name) => new RegExp(`^doorstep_job_${name}{name="forget-idempotency-keys"} (\\S+)$`, 'm');

describe('the service', { timeout: 300_000 }, () => {
  test('answers 503 while its database is down, and works again by itself when it is back', async (t) => {
    figure(t, 'connections before', await database.connections());
    for (const outage of [1, 2]) {
      const people = load(64);
      await sleep(500);
      const killed = performance.now();
      await database.kill();
      await until(() => assert.ok(people.answers.some(({ status }) => status === 503)));
      figure(t, `outage ${outage}, ms to the first 503`, people.answers.find(({ status }) => status === 503).at - killed);
      await until(async () => assert.equal(await service.health('ready'), 503));
      figure(t, `outage ${outage}, ms until not ready`, performance.now() - killed);
      assert.equal(await service.health('live'), 200);
      assertUnavailable(await visits.list());
      assertUnavailable(await visits.book());

      const down = people.answers.length;
      await database.start();
      const back = performance.now();
      await until(() => assert.ok(people.answers.slice(down).some(isDone)));
      figure(t, `outage ${outage}, ms from PostgreSQL being back to the first success`, people.answers.slice(down).find(isDone).at - back);
      await until(async () => assert.equal(await service.health('ready'), 200));
      await sleep(1000);
      const settled = performance.now();
      await sleep(1000);
      const answers = await people.stop();
      assertDoneOrUnavailable(answers);
      figure(t, `outage ${outage}, slowest answer in ms`, slowest(answers));
      const late = answers.filter(({ status, at, took }) => status === 503 && at - took > settled);
      assert.equal(late.length, 0, 'refused what was asked after the recovery');
    }
    await assertNothingLeaked();
    figure(t, 'connections after', await database.connections());
  });

  test('runs a job again that failed while the database was down', async () => {
    const last = async () => Number((await service.metrics()).match(job('last_success_seconds'))?.[1] ?? 0);
    await until(async () => assert.ok((await last()) > 0));
    await database.kill();
    await until(async () => assert.match(await service.metrics(), job('failures_total')));
    const before = await last();

    await database.start();

    await until(async () => assert.ok((await last()) > before));
  });

  test('keeps nobody waiting for long on a database that hangs, and lets no queue grow', async (t) => {
    database.signal('SIGSTOP');
    const answers = await Promise.all(Array.from({ length: 2 * AT_ONCE }, (_, number) => (number % 2 ? visits.book() : visits.list())));
    const ready = await service.health('ready');
    database.signal('SIGCONT');
    const continued = performance.now();

    answers.forEach(assertUnavailable);
    assert.equal(ready, 503);
    figure(t, '400 at once, median ms', slowest(answers, 0.5));
    figure(t, '400 at once, p99 ms', slowest(answers, 0.99));
    figure(t, '400 at once, told within 2 s', answers.filter(({ took }) => took < 2000).length);
    assert.ok(slowest(answers) < 12_000, `${slowest(answers)} ms`);
    await until(async () => assert.equal((await visits.list()).status, 200));
    figure(t, 'ms from going on to the first answer', performance.now() - continued);
    await until(async () => assert.equal(await service.health('ready'), 200));
    await assertNothingLeaked();
    assert.ok(service.threads() < rest + AT_ONCE + 40, `${service.threads()} threads`);
  });

  test('refuses a booking that waits too long for a lock, with nothing changed, and does its retry', async (t) => {
    const [body, key] = [visits.request(), crypto.randomUUID()];
    const stored = async () => [await database.count('appointment'), await database.count('idempotency_key')];
    const before = await stored();

    const refused = await database.session(async (other) => {
      await other.query('begin; lock table visit_window in exclusive mode');
      return visits.book(body, key);
    });

    assertUnavailable(refused);
    figure(t, 'ms until refused', refused.took);
    assert.ok(refused.took < 6000, `${refused.took} ms`);
    assert.deepEqual(await stored(), before);
    assert.equal((await visits.book(body, key)).status, 201);
  });

  /** The commit is durable but waits for a standby that does not exist, and there its connection is cut. */
  test('has a booking whose answer was lost after the commit once, and tells the retry what the answer was', async () => {
    const [body, key] = [visits.request(), crypto.randomUUID()];
    const before = await database.count('appointment');
    const waitFor = async (standby) => {
      await database.session((admin) => admin.query(`alter system set synchronous_standby_names = '${standby}'`));
      await database.rows('select pg_reload_conf()');
    };
    await waitFor('nobody');

    const asked = visits.book(body, key);
    const cut = "select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'SyncRep' and backend_type = 'client backend'";
    await until(async () => assert.ok((await database.rows(cut)).length > 0));
    const first = await asked;
    await waitFor('');
    const retry = await visits.book(body, key);

    assertUnavailable(first);
    assert.equal(retry.status, 201);
    assert.equal(await database.count('appointment'), before + 1);
  });

  test('has no more threads and connections afterwards than before', async (t) => {
    figure(t, 'threads before', rest);
    await until(() => assert.ok(service.threads() <= rest + 10, `${service.threads()} threads, ${rest} before`));
    figure(t, 'threads after', service.threads());
    await assertNothingLeaked();
  });

  test('told to stop, says it is not ready, finishes what it accepted, takes nothing more, and ends', async (t) => {
    const accepted = await database.session(async (other) => {
      await other.query('begin; lock table visit_window in exclusive mode');
      const answers = Array.from({ length: 10 }, () => visits.book());
      await until(async () => assert.match(await service.metrics(), /^doorstep_requests_inside 10\.0$/m));
      service.process.kill('SIGTERM');
      await until(async () => assert.equal(await service.health('ready'), 503));
      assert.equal((await service.call('GET', '/stations')).status, 200, 'a balancer that has not looked yet is served');
      await sleep(1000);
      return answers;
    });
    const told = performance.now();

    const answers = await Promise.all(accepted);
    assert.deepEqual(answers.map(({ status }) => status), Array(10).fill(201));
    assert.ok([0, 143].includes(await service.ended), `ended with ${await service.ended}`);
    figure(t, 'ms from the last accepted one going on to the end', performance.now() - told);
    await assert.rejects(service.call('GET', '/stations'));
  });
});
