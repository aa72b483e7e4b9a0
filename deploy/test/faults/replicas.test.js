import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { randomUUID } from 'node:crypto';
import { call, Database, removeFolder, Service, startNginx } from '../cluster.js';
import { disagreements } from './ledger.js';
import { until } from '../ports.js';
import { Residents } from './residents.js';

/** Two replicas on one database behind nginx: nobody can tell which one answered. */
const pages = new URL('../../../frontend/dist', import.meta.url).pathname;
let database, replicas, nginx, residents;

before(async () => {
  database = await new Database().start();
  const settings = { DOORSTEP_RETENTION_WHEN: '* * * * * ?' }; // both at the same second, every second
  replicas = [new Service(database, settings), new Service(database, settings)];
  await Promise.all(replicas.map((replica) => replica.start())); // at once, on an empty database
  nginx = await startNginx(pages, replicas.map(({ port }) => port));
  const windows = await database.rows(`
    select visit_window.id, min(community.id) from visit_window join community using (station_id)
    where starts_at > now() + interval '1 day' and capacity_minutes > 0 group by visit_window.id order by visit_window.id`);
  residents = new Residents(
    (...request) => call(nginx.origin, ...request),
    windows.map(([id, communityId]) => ({ id: Number(id), communityId: Number(communityId) })),
  );
});

after(async () => {
  nginx?.stop();
  await Promise.all((replicas ?? []).map((replica) => replica.end()));
  await database?.stop();
  removeFolder();
});

const statuses = (answers) => answers.reduce((counts, { status }) => ({ ...counts, [status]: (counts[status] ?? 0) + 1 }), {});
const send = (replica, { method, path, body, headers }) => replica.call(method, path, body, headers);
const staff = { username: 'supervisor', password: 'doorstep-demo' };
const bearer = (token) => ({ Authorization: `Bearer ${token}` });

test('replicas that start at once make one schema, one district and one set of windows', async () => {
  const [counts] = await database.rows(`
    select (select count(*) from station), (select count(*) from officer), (select count(*) from account),
      (select count(*) from flyway_schema_history where not success), (select count(*) > 0 from visit_window)`);
  assert.deepEqual(counts, ['6', '24', '4', '0', 't']);
});

test('one key sent to both at once books once, and both answer the same', async () => {
  const request = residents.booking();
  const answers = await Promise.all(Array.from({ length: 32 }, (_, i) => send(replicas[i % 2], request)));

  assert.deepEqual(statuses(answers), { 201: 32 });
  assert.equal(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1);
  assert.equal(await database.value('select count(*) from appointment'), '1');
  residents.remember(request, answers[0].body);
});

test('a window with room for 5 takes 5 of 64 bookings that come to both at once', async () => {
  const window = residents.windows.at(-1);
  await database.rows(`update visit_window set capacity_minutes = 5 * (select 45 + travel_minutes from community where id = ${window.communityId})
    where id = ${window.id}`);
  const requests = Array.from({ length: 64 }, () => residents.booking(window.id));

  const answers = await Promise.all(requests.map((request, i) => send(replicas[i % 2], request)));

  assert.deepEqual(statuses(answers), { 201: 5, 409: 59 });
  answers.forEach(({ status, body }, i) => status === 201 && residents.remember(requests[i], body));
  assert.deepEqual(await disagreements(residents, database), []);
});

test('who signed in at one is known to the other, stays signed in there, and is signed out everywhere', async () => {
  const [one, other] = replicas;
  const signedIn = await one.call('POST', '/sessions', staff);
  const cookie = (answer) => ({ Cookie: answer.headers.get('Set-Cookie').split(';')[0] });

  assert.equal((await other.call('GET', '/appointments', undefined, bearer(signedIn.body.accessToken))).status, 200);
  const renewed = await other.call('POST', '/sessions/refreshes', undefined, cookie(signedIn));
  assert.equal(renewed.status, 200);
  assert.equal((await one.call('DELETE', '/sessions/current', undefined, cookie(renewed))).status, 204);
  assert.equal((await other.call('POST', '/sessions/refreshes', undefined, cookie(renewed))).status, 401);
});

test('a portal has one quota, whichever replica it calls', async () => {
  const portal = { clientId: 'portal-of-both', name: '示例平台', scopes: ['appointments:read'], requestsPerMinute: 3, active: true };
  const { body: admin } = await replicas[0].call('POST', '/sessions', { ...staff, username: 'admin' });
  const headers = { ...bearer(admin.accessToken), 'Idempotency-Key': randomUUID() };
  const registered = await replicas[0].call('POST', '/portals', portal, headers);
  const client = { client_id: portal.clientId, client_secret: registered.body.clientSecret, grant_type: 'client_credentials' };
  const answer = await fetch(`${replicas[1].origin}/api/v1/oauth/token`, { method: 'POST', body: new URLSearchParams(client) });
  const token = bearer((await answer.json()).access_token);

  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => replicas[i % 2].call('GET', '/appointments', undefined, token)));

  assert.deepEqual(statuses(answers), { 200: 3, 429: 17 }); // a call comes back every 20 s
});

describe('replaced one after the other under load', { timeout: 600_000 }, () => {
  before(() => residents.start(16));

  for (const which of [0, 1]) {
    test(`replica ${which + 1} stops and starts`, async () => {
      await residents.answered(200);
      await replicas[which].end();
      await residents.answered(100);
      await replicas[which].start();
      await residents.answered(200);
    });
  }

  test('no request fails, and all that was promised is there', async (t) => {
    await residents.stop();
    t.diagnostic(`answers ${JSON.stringify(residents.answers)}, ${nginx.complaints().split('\n').length - 1} asked of another replica`);
    assert.deepEqual(Object.keys(residents.answers).filter((status) => !['200', '201', '409'].includes(status)), []);
    assert.deepEqual(await disagreements(residents, database), []);
  });
});

test('what both are to do at night is done once', async (t) => {
  const withPeople = "from appointment where status = 'CANCELLED' and people is not null";
  const many = await database.value(`select count(*) ${withPeople}`);
  assert.ok(many >= 5, `${many} visits`);
  for (let night = 0; night < 5; night++) {
    const some = `select id ${withPeople} limit ${Math.ceil(many / 5)}`;
    await database.rows(`update appointment set updated_at = now() - interval '91 days' where id in (${some})`);
    const due = `select count(*) ${withPeople} and updated_at < now() - interval '90 days'`;
    await until(async () => assert.equal(await database.value(due), '0'));
  }

  t.diagnostic(`${many} visits became anonymous`);
  const entries = "select count(*), count(distinct subject) from audit_entry where action = 'ANONYMISED'";
  assert.deepEqual(await database.rows(`${entries} and subject like 'appointment/%'`), [[many, many]]);
  const [[all, once]] = await database.rows(entries); // of suggestions too, the old ones of the sample
  assert.equal(all, once);
});
