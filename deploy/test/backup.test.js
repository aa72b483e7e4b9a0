import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { folder, removeFolder } from './cluster.js';
import { until } from './ports.js';
import { Postgres, Visits, Watched } from './station.js';

/** What docs/operations/backup.md promises: back up while people book, lose the database, restore it, miss nothing. */
const local = new URL('../local/', import.meta.url).pathname;
const data = join(folder, 'data');
const kept = join(folder, 'kept');
const run = (command, ...args) => promisify(execFile)(join(local, command), args, { env: { ...process.env, DOORSTEP_DATA_DIR: data } });

const database = new Postgres();
const start = async () => {
  const settings = { QUARKUS_DATASOURCE_JDBC_URL: undefined, QUARKUS_DATASOURCE_USERNAME: undefined, QUARKUS_FLYWAY_USERNAME: undefined, QUARKUS_FLYWAY_PASSWORD: undefined, DOORSTEP_DATA_DIR: data };
  const service = await new Watched({ url: () => undefined }, settings).start();
  database.port = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
  return service;
};
let service;

after(async () => {
  await service.end();
  removeFolder();
});

/** Of each table that outlives a crash (the counts of quotas do not), how many rows it has and a digest of all of them. */
async function contents() {
  const tables = await database.rows("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p' order by 1");
  const sums = tables.map(([name]) => `select '${name}', count(*), md5(coalesce(string_agg(md5(one::text), '' order by md5(one::text)), '')) from "${name}" as one`);
  return database.rows(`${sums.join(' union all ')} order by 1`);
}

test('a backup taken while people book brings back every row of every table', { timeout: 300_000 }, async (t) => {
  service = await start();
  const visits = await Visits.of(service);
  const own = await visits.book();
  let booking = true;
  let booked = 0;
  const people = Array.from({ length: 4 }, async () => {
    while (booking) if ((await visits.book(visits.request(visits.windows))).status === 201) booked++;
  });

  await until(() => assert.ok(booked > 20));
  const backup = run('backup', kept);
  await until(() => assert.ok(existsSync(kept)));
  backup.child.kill('SIGSTOP'); // its copying goes on, its end waits until people have booked meanwhile
  const before = booked;
  await until(() => assert.ok(booked > before + 20));
  booking = false;
  await Promise.all(people);
  backup.child.kill('SIGCONT');
  await backup;
  const lost = await contents();
  await service.end();
  rmSync(join(data, 'postgres'), { recursive: true });
  await run('restore', kept);
  service = await start();

  assert.deepEqual(await contents(), lost);
  t.diagnostic(`${lost.length} tables, ${lost.reduce((sum, [, rows]) => sum + Number(rows), 0)} rows, ${booked - before} bookings while the files were copied`);
  const visit = await service.call('GET', `/appointments/${own.body.reference}`, undefined, { 'Manage-Token': own.body.manageToken });
  assert.equal(visit.status, 200);
  assert.equal(visit.body.address, own.body.address);
});

test('a restore does not overwrite what is there', async () => {
  await assert.rejects(run('restore', kept), /exists; move it away first/);
});

test('a backup does not overwrite another', async () => {
  await assert.rejects(run('backup', kept), /exists; a backup does not overwrite another/);
});
