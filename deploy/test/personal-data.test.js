import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { removeFolder } from './cluster.js';
import { peopleOfOtherRooms, Postgres, Visits, Watched } from './station.js';

/** Whoever gets a dump of the database, its files, its log or its WAL learns of no resident. */
const database = new Postgres();
let service, booked;
const residents = [];

before(async () => {
  await database.start();
  service = await new Watched(database).start();
  const visits = await Visits.of(service);
  for (let person = 0; person < 20; person++) {
    const body = { ...visits.request(), note: `请敲三下门 ${person}` };
    const answer = await visits.book(body);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    booked = answer.body;
    residents.push(body.resident.name, body.resident.phone, body.address, body.note);
  }
  const cancel = { to: 'CANCELLED', reason: 'PLANS_CHANGED', note: '请敲三下门 0' };
  await service.call('POST', `/appointments/${booked.reference}/transitions`, cancel, { 'Manage-Token': booked.manageToken });
  residents.push(...(await peopleOfOtherRooms(service, visits.dispatcher)));
  await database.rows('checkpoint'); // what is in memory goes into the files
});

after(async () => {
  await service.end();
  await database.stop();
  removeFolder();
});

/** A phone with its parts apart is as good as whole; a name may be a part of a word. */
const found = (bytes) => residents.filter((text) => bytes.includes(Buffer.from(text)));

function* filesUnder(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

test('a dump of every table names nobody', async () => {
  const tables = await database.rows("select tablename from pg_tables where schemaname = 'public'");
  assert.ok(tables.length > 8);
  for (const [table] of tables) {
    const rows = await database.rows(`copy "${table}" to stdout`);
    assert.deepEqual(found(Buffer.from(rows.map((row) => row.join('\t')).join('\n'))), [], table);
  }
});

test('no file of the database names anybody', () => {
  const wal = [];
  for (const path of filesUnder(database.files)) {
    if (path.includes('/pg_wal/')) wal.push(path);
    assert.deepEqual(found(readFileSync(path)), [], path);
  }
  assert.ok(wal.length > 0, 'the WAL was looked at');
});

test('the logs name nobody', () => {
  assert.deepEqual(found(readFileSync(database.log)), []);
  assert.deepEqual(found(Buffer.from(service.logged())), []);
});

/** That the search would find something: the same files with a column in plain. */
test('a name in plain would be found, in the files and in the WAL', async () => {
  await database.rows(`create table in_plain as select '${residents[0]}'::text as name; checkpoint`);

  const files = [...filesUnder(database.files)].filter((path) => found(readFileSync(path)).length > 0);

  assert.ok(files.some((path) => path.includes('/base/')), 'in a table');
  assert.ok(files.some((path) => path.includes('/pg_wal/')), 'in the WAL');
});
