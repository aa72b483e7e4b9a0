import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Database, folder, Service } from './cluster.js';
import { until } from './ports.js';

/** A PostgreSQL to be treated badly while the service runs on it. */
export class Postgres extends Database {
  files = join(folder, 'postgres/data');
  log = join(folder, 'postgres/log');

  /** Sends a signal to the postmaster and all it started. */
  signal(signal) {
    const postmaster = readFileSync(join(this.files, 'postmaster.pid'), 'utf8').split('\n')[0];
    const children = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && parent(pid) === postmaster);
    for (const pid of [postmaster, ...children]) {
      try {
        process.kill(Number(pid), signal);
      } catch (gone) {
        if (gone.code !== 'ESRCH') throw gone;
      }
    }
    return [postmaster, ...children];
  }

  /** As when the machine fails: nothing is said to anybody. */
  kill = () => this.signal('SIGKILL');

  /** What was killed needs a moment to let go of its memory. */
  start() {
    return until(() => super.start(), 50);
  }

  /** A session of somebody else, for as long as the work takes. */
  async session(work) {
    const session = new pg.Client({ host: '127.0.0.1', port: this.port, user: 'postgres', database: 'postgres', application_name: 'test' });
    session.on('error', () => {}); // a server that is killed says so to every session
    await session.connect();
    try {
      return await work(session);
    } finally {
      await session.end();
    }
  }

  count = async (table) => Number(await this.value(`select count(*) from ${table}`));

  /** How many connections the service has. */
  connections = () => this.count("pg_stat_activity where application_name = 'PostgreSQL JDBC Driver'");
}

const parent = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\) \w (\d+)/)[1];
  } catch {
    return undefined;
  }
};

/** The service, with what an operator can see of it. */
export class Watched extends Service {
  health = (kind) => fetch(`${this.origin}/q/health/${kind}`).then((answer) => answer.status);
  metrics = () => fetch(`${this.origin}/q/metrics`).then((answer) => answer.text());
  threads = () => readdirSync(`/proc/${this.process.pid}/task`).length;
  logged = () => readFileSync(this.log, 'utf8');

  /** An answer with how long it took, in ms, and when it came. */
  async timed(...request) {
    const started = performance.now();
    const answer = await this.call(...request);
    return Object.assign(answer, { took: performance.now() - started, at: performance.now() });
  }

  async signIn(username) {
    const { body } = await this.call('POST', '/sessions', { username, password: 'doorstep-demo' });
    return { Authorization: `Bearer ${body.accessToken}` };
  }
}

/** Visits that the station books for callers, each for another person. */
export class Visits {
  #people = 0;

  static async of(service) {
    const visits = new Visits();
    visits.service = service;
    visits.dispatcher = await service.signIn('dispatcher');
    visits.community = (await service.call('GET', '/communities')).body.items[0].id;
    const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const path = `/availability?service=id-card-at-home&community=${visits.community}&from=${day(2)}&to=${day(14)}`;
    visits.windows = (await service.call('GET', path)).body.items;
    return visits;
  }

  /** In any of these windows, else in the last twelve, which are left for visits that must not meet a full one. */
  request(windows = this.windows.slice(-12)) {
    const person = ++this.#people;
    return {
      serviceCode: 'id-card-at-home',
      communityId: this.community,
      windowId: windows[person % windows.length].windowId,
      address: `3 幢 2 单元 ${person} 号`,
      resident: { name: `示例居民 ${person}`, phone: `139${String(10_000_000 + person)}` },
      consent: true,
    };
  }

  book = (body = this.request(), key = crypto.randomUUID()) =>
    this.service.timed('POST', '/appointments', body, { ...this.dispatcher, 'Idempotency-Key': key });

  list = () => this.service.timed('GET', '/officers', undefined, this.dispatcher);
}

/**
 * Somebody in each of the other rooms: a suggestion, a registration, whom to ask for at an enterprise, an opinion at an event. Staff
 * see each of them whole, once.
 * @returns {Promise<string[]>} what nobody else may read anywhere
 */
export async function peopleOfOtherRooms(service, staff) {
  const done = async (path, body, who = staff, method = 'POST') => {
    const answer = await service.call(method, path, body, { ...who, 'Idempotency-Key': crypto.randomUUID() });
    assert.ok(answer.status < 300, `${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const phones = ['13712345671', '13712345672', '13712345673', '13712345674'];
  const names = ['司马示例', '诸葛示例', '公孙同行', '上官示例'];
  const opinion = '三单元的独居老人需要照看';

  const said = await done('/suggestions', { text: `中午窗口没有人，请打 ${phones[0]} 找我`, submitter: { name: names[0], phone: phones[1] }, consent: true }, {});
  await done(`/suggestions/${said.reference}/reveals`, { reason: 'CALL_SUBMITTER' }, await service.signIn('supervisor'));

  const events = (await service.call('GET', '/events?status=PUBLISHED&limit=200', undefined, staff)).body.items;
  const event = events.find(({ registration, capacity }) => registration && capacity);
  const party = { name: names[1], phone: phones[2], partySize: 2, companions: [names[2]], consent: true };
  const registered = await done(`/events/${event.reference}/registrations`, party, {});
  await done(`/event-registrations/${registered.reference}/reveals`, { reason: 'CALL_REGISTRANT' });
  await service.call('POST', `/events/${event.reference}/registrations`, { ...party, phone: `x${phones[2]}` });
  await done(`/events/${event.reference}/contributions`, { kind: 'OPINION', text: opinion });

  const profile = await done('/profiles', { kind: 'ENTERPRISE', stationId: event.station.id, name: '示例仓储有限公司', visitTime: 'WEEKEND', active: true });
  await done(`/profiles/${profile.id}/contact`, { name: names[3], phone: phones[3] }, staff, 'PUT');
  await done(`/profiles/${profile.id}/reveals`, { reason: 'ARRANGE_VISIT' });
  return [...names, ...phones, opinion, said.manageToken, registered.manageToken];
}

export { sleep };
