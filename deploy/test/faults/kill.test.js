import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { call, Database, removeFolder, Service } from '../cluster.js';
import { disagreements } from './ledger.js';
import { Residents } from './residents.js';

const AT_ONCE = 16;
const BETWEEN_KILLS = 400;
let database, service, residents;

before(async () => {
  database = await new Database().start();
  service = await new Service(database).start();
  const windows = await database.rows(`
    select visit_window.id, min(community.id) from visit_window join community using (station_id)
    where starts_at > now() + interval '1 day' and capacity_minutes > 0 group by visit_window.id order by visit_window.id`);
  residents = new Residents(
    (...request) => call(service.origin, ...request),
    windows.map(([id, communityId]) => ({ id: Number(id), communityId: Number(communityId) })),
  );
});

after(async () => {
  await service?.end();
  await database?.stop();
  removeFolder();
});

describe('bookings, reschedules and cancellations go on', { timeout: 600_000 }, () => {
  before(() => residents.start(AT_ONCE));

  for (const time of ['once', 'twice', 'three times']) {
    test(`while the service is killed ${time}`, async () => {
      await residents.answered(BETWEEN_KILLS);
      await service.end('SIGKILL');
      await service.start();
    });
  }

  test('while PostgreSQL crashes and comes back, without the service being started again', async () => {
    await residents.answered(BETWEEN_KILLS);
    await database.crash();
    await database.start();
    await residents.answered(BETWEEN_KILLS);
  });

  after(() => residents.stop());
});

describe('then', { timeout: 600_000 }, () => {
  test('there was enough to lose, and answers were lost', (t) => {
    t.diagnostic(`answers ${JSON.stringify(residents.answers)}, ${residents.visits.size} visits, ${residents.lost.length} answers lost`);
    assert.ok(residents.answers[409] > 0, 'windows were full');
    assert.ok(residents.lost.length > AT_ONCE, 'answers were lost');
    const faults = readFileSync(service.log, 'utf8').match(/.*A request met a fault of ours.*/g);
    assert.equal(residents.answers[500], undefined, faults?.join('\n'));
  });

  test('each request whose answer was lost has one effect, however often it is sent again', async () => {
    for (const request of residents.lost) {
      const send = () => service.call(request.method, request.path, request.body, request.headers);
      const [first, second] = [await send(), await send()];
      assert.deepEqual(second.body, first.body, `${request.method} ${request.path}`);
      if (first.status !== 409) {
        assert.ok(first.status < 300, JSON.stringify(first));
        residents.remember(request, first.body);
      } else {
        assert.equal(first.body.type, '/problems/window-full');
      }
    }
  });

  test('every answer is in the database, and every counter is the sum of its visits', async () => {
    assert.deepEqual(await disagreements(residents, database), []);
  });

  test('a lost booking would be seen', async () => {
    const [lost] = await database.rows("select reference, id from appointment where status = 'BOOKED' limit 1");
    await database.rows(`delete from appointment_step where appointment_id = ${lost[1]}; delete from appointment where id = ${lost[1]}`);

    const [seen, counter, ...more] = await disagreements(residents, database);

    assert.match(seen, new RegExp(`^${lost[0]} was told to be BOOKED in window \\d+ and is lost$`));
    assert.match(counter, /^window \d+ counts \d+ minutes, its visits take \d+$/);
    assert.deepEqual(more, []);
  });
});
