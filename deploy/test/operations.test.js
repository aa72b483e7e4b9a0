import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { removeFolder } from './cluster.js';
import { until } from './ports.js';
import { peopleOfOtherRooms, Postgres, Visits, Watched } from './station.js';

/** What an operator sees of a whole run, in which all went wrong that can: figures, logs, traces, and nobody in them. */
const top = new URL('../../', import.meta.url).pathname;
const read = (path) => readFileSync(top + path, 'utf8');

const NAME = '欧阳示例';
const PHONE = '13987654321';
const ADDRESS = '幸福里 77 号 1234 室';
const NOTE = '请带血压计';
const WRONG_PASSWORD = 'a wrong password of the test';
const CALLER = '203.0.113.77';
const BROWSER = 'Browser of the test';
const REQUEST_ID = '7c4f3f5e-0b0a-4c0e-9a54-0c7d9c1d2f10';

const database = new Postgres();
const secrets = new Set([NAME, PHONE, ADDRESS, NOTE, WRONG_PASSWORD, 'doorstep-demo']);
const spans = [];
let service, collector;

/** Takes what OTLP over HTTP brings; protobuf keeps texts as they are. */
function collect() {
  collector = createServer((request, response) => {
    request.on('data', (part) => spans.push(part));
    request.on('end', () => response.end());
  });
  return new Promise((listening) => collector.listen(0, '127.0.0.1', () => listening(collector.address().port)));
}

before(async () => {
  await database.start();
  service = await new Watched(database, {
    DOORSTEP_LOG_JSON: 'true',
    DOORSTEP_OTLP_ENDPOINT: `http://127.0.0.1:${await collect()}`,
    QUARKUS_OTEL_BSP_SCHEDULE_DELAY: '100MS',
  }).start();
  await everything();
});

after(async () => {
  await service.end();
  await database.stop();
  collector.close();
  removeFolder();
});

async function everything() {
  const visits = await Visits.of(service);
  secrets.add(visits.dispatcher.Authorization);
  const person = (fields) => ({ ...visits.request(), resident: { name: NAME, phone: PHONE }, address: ADDRESS, note: NOTE, ...fields });
  const answers = [];
  const book = async (fields) => {
    answers.push(await visits.book(person(fields)));
    if (answers.at(-1).body?.manageToken) secrets.add(answers.at(-1).body.manageToken);
    return answers.at(-1);
  };
  const raw = (path, body, headers = {}) => fetch(`${service.origin}/api/v1${path}`, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });

  const booked = await book();
  assert.equal(booked.status, 201, JSON.stringify(booked.body));
  const resident = { 'Manage-Token': booked.body.manageToken };
  await book();
  await book();
  assert.equal((await book()).body.type, '/problems/duplicate');
  await book({ resident: { name: NAME, phone: `x${PHONE}` } });
  await book({ [PHONE]: NAME });
  await book({ address: `${ADDRESS}\u0000` });
  await book({ communityId: PHONE });
  await raw('/appointments', `{"resident": {"name": "${NAME}", "phone": ${PHONE}, "address": "${ADDRESS}`, { 'Idempotency-Key': crypto.randomUUID() });
  await raw('/appointments', ADDRESS, { 'Content-Type': 'text/plain' });
  await raw('/appointments', ADDRESS.repeat(20_000));
  await raw('/sessions', JSON.stringify({ username: PHONE, password: WRONG_PASSWORD }));
  await service.call('GET', `/appointments?q=${PHONE}&date=${PHONE}`, undefined, visits.dispatcher);
  await service.call('GET', `/${PHONE}/${encodeURIComponent(NAME)}?address=${encodeURIComponent(ADDRESS)}`, undefined, {
    'X-Request-Id': PHONE,
    'X-Forwarded-For': CALLER,
    'User-Agent': BROWSER,
  });
  await service.call('GET', '/stations', undefined, { 'X-Request-Id': REQUEST_ID });
  await service.call('GET', `/appointments/${booked.body.reference}`, undefined, resident);
  await service.call('GET', `/appointments/${booked.body.reference}`, undefined, { 'Manage-Token': WRONG_PASSWORD });
  for (const secret of await peopleOfOtherRooms(service, visits.dispatcher)) secrets.add(secret);

  // A fault of ours, twice: a column that is gone, and a constraint that nobody expects.
  await database.rows('alter table appointment rename column version to gone');
  assert.equal((await service.call('GET', `/appointments/${booked.body.reference}`, undefined, resident)).status, 500);
  await database.rows('alter table appointment rename column gone to version');
  await database.rows('alter table appointment add constraint of_the_test check (length(reference) = 1) not valid');
  assert.equal((await book({ resident: { name: NAME, phone: '13987654322' } })).status, 500);
  await database.rows('alter table appointment drop constraint of_the_test');

  await database.crash();
  assert.equal((await book()).status, 503);
  await service.health('ready');
  await database.start();
  await until(async () => assert.equal((await visits.list()).status, 200));
  const cancel = { to: 'CANCELLED', reason: 'PLANS_CHANGED', note: NOTE };
  await service.call('POST', `/appointments/${booked.body.reference}/transitions`, cancel, resident);
  await until(() => assert.match(Buffer.concat(spans).toString(), /transitions/));
  await until(async () => assert.match(await service.metrics(), /^doorstep_job_last_success_seconds/m));
}

const nobody = (text) => [...secrets].filter((secret) => text.includes(secret));

describe('the log', () => {
  const lines = () => service.logged().trimEnd().split('\n').map((line) => JSON.parse(line));

  test('is JSON, one object a line', () => assert.ok(lines().length > 30));

  test('names no resident, and no secret', () => assert.deepEqual(nobody(service.logged()), []));

  test('of PostgreSQL names none either', () => assert.deepEqual(nobody(readFileSync(database.log, 'utf8')), []));

  test('has a line for each request, with its template', () => {
    const requests = lines().filter(({ loggerName }) => loggerName === 'org.doorstep.requests');
    assert.ok(requests.length > 20);
    const { mdc } = requests.find(({ mdc }) => mdc.route === '/appointments/{reference}');
    assert.deepEqual(Object.keys(mdc).filter((key) => !/^(trace|span|parent|sampled)/.test(key)).sort(), ['caller', 'method', 'milliseconds', 'requestId', 'route', 'status']);
    assert.ok(requests.some(({ mdc }) => mdc.caller === 'DISPATCHER'));
  });

  test('takes the id of a request from who sent it, and no phone number for one', () => {
    assert.ok(lines().some(({ mdc }) => mdc.requestId === REQUEST_ID && mdc.route === '/stations'));
    assert.ok(lines().every(({ mdc }) => mdc.requestId !== PHONE));
  });

  test('says what our faults were, with the id of the request', () => {
    const faults = lines().filter(({ level, stackTrace, mdc }) => level === 'ERROR' && stackTrace && mdc.requestId);
    assert.ok(faults.length >= 2, JSON.stringify(lines().filter(({ level }) => level === 'ERROR')));
  });
});

describe('traces', () => {
  const text = () => Buffer.concat(spans).toString();

  test('arrive, with their statements', () => {
    assert.match(text(), /POST \/appointments/);
    assert.match(text(), /appointment_step/);
  });

  test('name no resident, and no secret', () => assert.deepEqual(nobody(text()), []));

  test('do not say who asked', () => {
    assert.ok(!text().includes(CALLER));
    assert.ok(!text().includes(BROWSER));
  });
});

describe('figures', () => {
  const alerts = parse(read('deploy/observability/alerts.yaml')).groups.flatMap(({ rules }) => rules);
  const panels = JSON.parse(read('deploy/observability/dashboard.json')).panels;
  const ours = /\b(?:doorstep|http_server|agroal|jvm|process)_[a-z_]+\b/g;
  const asked = [...alerts.map(({ expr }) => expr), ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))];

  test('that the dashboard and the alerts ask for are there', async () => {
    const figures = await service.metrics();
    const names = [...new Set(asked.flatMap((expression) => expression.match(ours) ?? []))];
    assert.ok(names.length > 10);
    // A job that never failed has no count of failures; faults.test.js sees it count.
    const missing = names.filter((name) => name !== 'doorstep_job_failures_total' && !new RegExp(`^${name}[{ ]`, 'm').test(figures));
    assert.deepEqual(missing, []);
  });

  test('are asked for in words that Prometheus understands', () => {
    const said = execFileSync('promtool', ['check', 'rules', `${top}deploy/observability/alerts.yaml`], { encoding: 'utf8' });
    assert.match(said, new RegExp(`SUCCESS: ${alerts.length} rules found`));
  });

  test('name nobody', async () => assert.deepEqual(nobody(await service.metrics()), []));

  for (const { alert } of alerts) {
    test(`${alert} has a page to turn to`, () => assert.match(read('docs/operations/watching.md'), new RegExp(`^### ${alert}$`, 'm')));
  }
});
