import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Database, Service, folder, removeFolder } from '../deploy/test/cluster.js';
import { captured, script } from './statements.js';

/** The rows of the design's table of speed, as ratios of neighbours: parts take turns, twice in each of {@link ROUNDS} rounds. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
const WARM_UP_SECONDS = Number(process.env.BENCH_WARM_UP_SECONDS ?? 120);
const AT_ONCE = 16;
/** Few at once, or the JVM's compiler waits for a processor too and is not done for many minutes. */
const WARM_UP_AT_ONCE = 3;
const here = new URL('.', import.meta.url).pathname;
const run = promisify(execFile);
const say = (text) => process.stderr.write(`── ${text}\n`);

const database = await new Database().start();
const sites = {};
for (const [name, visits] of [['small', 1_000], ['large', 1_000_000]]) {
  await database.rows(`create database ${name}`);
  const service = await new Service(database, { QUARKUS_DATASOURCE_JDBC_URL: database.url(name) }).start();
  say(`${visits} visits are loaded`);
  await database.psql(['-v', `visits=${visits}`, '-f', join(here, 'visits.sql')], name);
  const [[station, community]] = await database.psql(['-c', 'select station_id, min(id) from community group by 1 order by 1 limit 1'], name);
  const windows = await database.psql(['-c', `select id, starts_at, ends_at from visit_window where station_id = ${station}
    and starts_at > now() + interval '2 days' and capacity_minutes > 0 order by id`], name);
  const list = join(folder, `windows-${name}`);
  writeFileSync(list, windows.map(([id]) => `${id} ${community}\n`).join(''));
  sites[name] = { name, service, windows, community: Number(community), list, url: `${service.origin}/api/v1` };
}

let runs = 3000;
const wrk = async (site, path, { bookings, seconds = SECONDS, atOnce = AT_ONCE, header } = {}) => {
  const env = { ...process.env, BENCH_RUN: String(++runs), ...(bookings && { BENCH_WINDOWS: site.list }) };
  const args = ['-t1', `-c${atOnce}`, `-d${seconds}s`, '-s', join(here, 'wrk.lua'), ...(header ? ['-H', header] : []), site.url + path];
  const { stdout } = await run('wrk', args, { env });
  const [rate, failed, median, late] = stdout.match(/^RESULT (.*)$/m)[1].split(' ').map(Number);
  if (failed) throw new Error(`${failed} requests failed: ${path}\n${readFileSync(site.service.log, 'utf8').slice(-2000)}`);
  site.latency = `median ${median.toFixed(1)} ms, 99 % in ${late.toFixed(0)} ms`;
  return rate;
};
const pgbench = async (site, { script, constants }) => {
  const file = join(mkdtempSync(join(folder, 'pgbench-')), 'script.sql');
  writeFileSync(file, script);
  const args = Object.entries(constants).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const { stdout } = await run('pgbench', [...database.connection(), '-n', '-M', 'prepared', '-c', AT_ONCE, '-j', '2', '-T', SECONDS, '-f', file, ...args, site.name]);
  const failed = Number(stdout.match(/number of failed transactions: (\d+)/)?.[1] ?? 0);
  if (failed) throw new Error(stdout);
  return Number(stdout.match(/tps = ([\d.]+)/)[1]);
};
const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.floor(sorted.length / 2)]) / 2;
};

/** Runs what is compared in turns. @returns {Promise<Record<string, number[]>>} what each made, by round */
async function takeTurns(parts) {
  const results = Object.fromEntries(Object.keys(parts).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) for (const [name, part] of Object.entries(parts)) results[name].push(await part());
  say(JSON.stringify(results, (_, value) => (typeof value === 'number' ? Math.round(value) : value)));
  return results;
}

const { small, large } = sites;
const availability = `/availability?service=household-move&community=${small.community}`;
const booking = (site, [windowId]) => async () => {
  const resident = { name: '示例居民', phone: `138${String(Math.random()).slice(2, 10)}` };
  const body = { serviceCode: 'household-move', communityId: site.community, windowId: Number(windowId), address: '3 幢 2 单元 501', resident, note: '请先打电话', consent: true };
  const { status } = await site.service.call('POST', '/appointments', body, { 'Idempotency-Key': crypto.randomUUID() });
  if (status !== 201) throw new Error(`a booking was answered ${status}`);
};

say(`the service is warmed up for ${WARM_UP_SECONDS} s each`);
for (const site of [small, large]) {
  await wrk(site, '/appointments', { bookings: true, seconds: WARM_UP_SECONDS, atOnce: WARM_UP_AT_ONCE });
  await wrk(site, availability, { seconds: Math.ceil(WARM_UP_SECONDS / 6), atOnce: WARM_UP_AT_ONCE });
  await wrk(site, '/appointments', { bookings: true, seconds: Math.ceil(WARM_UP_SECONDS / 6) });
}

const [one, other] = [small.windows[0], small.windows.at(-1)];
const instants = Object.fromEntries([one[1], one[2]].map((time, i) => [new Date(time).toISOString(), ['starts_at', 'ends_at'][i]]));
const itsSql = script(await captured(database, booking(small, one)), await captured(database, booking(small, other)), { [one[0]]: 'window', ...instants });
itsSql.script = `\\set window random(${one[0]}, ${other[0]})\n${itsSql.script}`;
const read = () => small.service.call('GET', availability);
const listSql = script(await captured(database, read), await captured(database, read));
mkdirSync(join(here, 'target'), { recursive: true });
writeFileSync(join(here, 'target/booking.sql'), itsSql.script);
writeFileSync(join(here, 'target/availability.sql'), listSql.script);
say(`a booking is ${itsSql.script.match(/;$|gset$/gm).length} statements, availability ${listSql.script.match(/;$|gset$/gm).length}: bench/target/*.sql`);

const post = await takeTurns({
  service: () => wrk(small, '/appointments', { bookings: true }),
  pgbench: () => pgbench(small, itsSql),
  large: () => wrk(large, '/appointments', { bookings: true }),
  serviceAgain: () => wrk(small, '/appointments', { bookings: true }),
  pgbenchAgain: () => pgbench(small, itsSql),
  largeAgain: () => wrk(large, '/appointments', { bookings: true }),
});
const unchanged = async () => wrk(small, availability, { header: `If-None-Match: ${(await read()).headers.get('ETag')}` });
const get = await takeTurns({
  service: () => wrk(small, availability),
  pgbench: () => pgbench(small, listSql),
  large: () => wrk(large, availability),
  unchanged,
  serviceAgain: () => wrk(small, availability),
  pgbenchAgain: () => pgbench(small, listSql),
  largeAgain: () => wrk(large, availability),
  unchangedAgain: unchanged,
});
for (const site of [small, large]) await site.service.end();

/** The same extensions, each with one thing to do: what a Quarkus application costs before it is ours. */
say('a bare application with the same extensions is built');
const bare = join(here, 'target/bare');
cpSync(join(here, 'bare'), bare, { recursive: true });
cpSync(join(here, '../backend/pom.xml'), join(bare, 'pom.xml'));
await run('mvn', ['-q', '-B', '-f', join(bare, 'pom.xml'), 'package', '-Dmaven.test.skip'], { maxBuffer: 1e8 });
const packaged = { service: join(here, '../backend/target/quarkus-app'), bare: join(bare, 'target/quarkus-app') };
await database.rows('create database bare');
const ofBare = { QUARKUS_DATASOURCE_JDBC_URL: database.url('bare'), QUARKUS_DATASOURCE_USERNAME: 'postgres' };
await run(join(here, '../deploy/local/aot'), [packaged.bare], { env: { ...process.env, ...ofBare } });

async function start(place, settings = { QUARKUS_DATASOURCE_JDBC_URL: database.url('small') }) {
  const service = new Service(database, settings, place);
  const began = performance.now();
  await service.start('/api/v1/stations');
  const took = performance.now() - began;
  await service.end();
  return took;
}
const startUp = await takeTurns({
  service: () => start(packaged.service),
  bare: () => start(packaged.bare, ofBare),
  serviceAgain: () => start(packaged.service),
  bareAgain: () => start(packaged.bare, ofBare),
});
await database.stop();

const firstLoad = (await run('node', [join(here, '../frontend/scripts/first-load-size.js')])).stdout.match(/[\d.]+ kB/)[0];
removeFolder();

/** The machine is not equally fast for the whole run: what is compared was measured one after the other, and the median is of their ratios. */
const ratio = (a, b) => median(a.map((number, i) => number / b[i])).toFixed(2);
const against = (part, one, other) => ratio([...part[one], ...part[`${one}Again`]], [...part[other], ...part[`${other}Again`]]);
const noise = (part, ...names) => names.map((name) => ratio(part[`${name}Again`], part[name])).join(', ');
const perSecond = (part, ...names) => names.map((name) => `${median([...part[name], ...part[`${name}Again`]]).toFixed(0)}/s`).join(', ');
const row = (part, one, other, goal) => [against(part, one, other), goal, noise(part, one, other), perSecond(part, one, other)];
const rows = [
  ['`POST /appointments`, 16 connections, durable', 'pgbench, its SQL', ...row(post, 'service', 'pgbench', '≥ 0.6')],
  ['`GET /availability`, 14 days, one station', 'pgbench, its SQL', ...row(get, 'service', 'pgbench', '≥ 0.6')],
  ['the same, unchanged (304)', 'pgbench, its SQL', ...row(get, 'unchanged', 'pgbench', '≥ 3')],
  ['the same, unchanged (304)', 'itself in full', ...row(get, 'unchanged', 'service', '> 1')],
  ['`POST`, 1,000,000 visits stored', 'itself with 1,000', ...row(post, 'large', 'service', '≥ 0.9')],
  ['`GET`, 1,000,000 visits stored', 'itself with 1,000', ...row(get, 'large', 'service', '≥ 0.9')],
  ['start to first answer, database up', 'bare Quarkus, same extensions', ...row(startUp, 'service', 'bare', '≤ 2.2').slice(0, 3), ['service', 'bare'].map((name) => `${median(startUp[name]).toFixed(0)} ms`).join(', ')],
  ["resident's first load", '–', firstLoad, '≤ 60 kB', '–', '–'],
];
const table = [['What', 'Against', 'Ratio', 'Goal', 'Itself again', 'Figures'], Array(6).fill('---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
console.log(`\n${table}\n\nMedians of the ratios of ${2 * ROUNDS} neighbours; “itself again” is each of the two measured against itself: what is between it and 1 is noise.`);
console.log('Limits per address and phone and the bot defence were off; fsync and synchronous_commit on.');
