import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, until } from './ports.js';

/** PostgreSQL, replicas of the packaged service and nginx, each a process on the loopback interface: no containers. */
const top = new URL('../../', import.meta.url).pathname;
const run = promisify(execFile);
const jar = join(top, 'backend/target/quarkus-app/quarkus-run.jar');
const java = (await run(join(top, 'deploy/local/jdk'))).stdout.trim() + '/bin/java';

export const folder = mkdtempSync(join(tmpdir(), 'doorstep-cluster-'));
const keyset = join(folder, 'keyset.json');
export const removeFolder = () => rmSync(folder, { recursive: true });

/** What would outlive a test that fails half-way. */
const running = new Set();
process.on('exit', () => running.forEach((end) => end()));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** PostgreSQL 18 with its files in {@link folder}. */
export class Database {
  async start() {
    this.port ??= await freePort();
    await this.#do('start', join(folder, 'postgres'), this.port);
    running.add(this.#kill);
    await this.rows("do $$ begin if to_regrole('doorstep') is null then create role doorstep login; end if; end $$");
    return this;
  }

  /** As when the power fails: nothing is written any more, and the next start recovers. */
  crash = () => this.#stop('immediate');

  stop = () => this.#stop('fast');

  #stop(mode) {
    running.delete(this.#kill);
    return this.#do('stop', join(folder, 'postgres'), mode);
  }

  #kill = () => spawnSync(join(top, 'deploy/local/postgres'), ['stop', join(folder, 'postgres'), 'immediate']);

  #do = (...args) => run(join(top, 'deploy/local/postgres'), args);

  log = join(folder, 'postgres/log');

  /** @returns {Promise<string[][]>} rows of texts, of all statements */
  rows = (...statements) => this.psql(statements.flatMap((sql) => ['-c', sql]));

  async psql(args, name = 'postgres') {
    const { stdout } = await run('psql', [...this.connection(name), '-XqAtF', '\t', '-v', 'ON_ERROR_STOP=1', ...args], { maxBuffer: 1e9 });
    return stdout.split('\n').slice(0, -1).map((line) => line.split('\t'));
  }

  /** How PostgreSQL's own tools are told where a database is. */
  connection = (name) => ['-h', '127.0.0.1', '-p', this.port, '-U', 'postgres', ...(name ? ['-d', name] : [])];

  url = (name = 'postgres') => `jdbc:postgresql://127.0.0.1:${this.port}/${name}`;

  async value(sql) {
    return (await this.rows(sql))[0]?.[0];
  }
}

/** One replica of the packaged service, as `java -jar` starts it. */
export class Service {
  constructor(database, settings = {}, packaged = join(top, 'backend/target/quarkus-app')) {
    this.packaged = packaged;
    this.settings = {
      QUARKUS_DATASOURCE_JDBC_URL: database.url(),
      QUARKUS_DATASOURCE_USERNAME: 'doorstep',
      QUARKUS_FLYWAY_USERNAME: 'postgres',
      QUARKUS_FLYWAY_PASSWORD: 'postgres', // asked for by the settings, not by PostgreSQL
      DOORSTEP_SAMPLE_DATA: 'true',
      DOORSTEP_DATA_KEYSET_FILE: keyset,
      // One machine plays all the residents there are.
      DOORSTEP_BOT_DEFENCE_ENABLED: 'false',
      DOORSTEP_LIMIT_FORMS_PER_ADDRESS: '1000000',
      DOORSTEP_TOKEN_KEY: Buffer.alloc(32, 'key of these tests alone').toString('base64'),
      ...settings,
    };
  }

  async start(path = '/q/health/ready') {
    if (!existsSync(keyset)) await run(java, ['-jar', jar, 'keyset', 'generate', keyset]);
    this.port ??= await freePort();
    this.origin = `http://127.0.0.1:${this.port}`;
    this.log = join(folder, `service-${this.port}.log`);
    const log = openSync(this.log, 'a');
    const cached = ['-XX:+UseParallelGC', '-XX:+IgnoreUnrecognizedVMOptions', `-XX:AOTCache=${this.packaged}/doorstep.aot`, '-Xlog:disable'];
    this.process = spawn(java, [...cached, '-jar', `${this.packaged}/quarkus-run.jar`], {
      env: { ...process.env, ...this.settings, QUARKUS_HTTP_PORT: this.port },
      stdio: ['ignore', log, log],
    });
    const kill = () => this.process.kill('SIGKILL');
    running.add(kill);
    this.ended = new Promise((end) => this.process.on('exit', end)).finally(() => running.delete(kill));
    await until(async () => {
      if (this.process.exitCode !== null) return;
      const { status } = await fetch(this.origin + path);
      if (status !== 200) throw new Error(`not ready: ${status}`);
    }, 10);
    if (this.process.exitCode !== null) throw new Error(readFileSync(this.log, 'utf8'));
    return this;
  }

  /** Ends it with a signal: SIGTERM lets it finish what it has, SIGKILL does not. */
  end(signal = 'SIGTERM') {
    this.process?.kill(signal);
    return this.ended;
  }

  /** @returns {Promise<{status: number, headers: Headers, body: any}>} */
  call = (method, path, body, headers) => call(this.origin, method, path, body, headers);
}

export async function call(origin, method, path, body, headers = {}) {
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: { ...(body && { 'Content-Type': 'application/json' }), ...headers },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text && JSON.parse(text) };
}

/** The real nginx with our configuration; only the addresses are those of the test. */
export async function startNginx(pages, replicas) {
  const port = await freePort();
  const place = mkdtempSync(join(folder, 'nginx-'));
  const site = readFileSync(join(top, 'deploy/nginx/doorstep.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/usr/share/nginx/html', pages)
    .replace('api:8080', 'api');
  const upstream = `upstream api { ${replicas.map((replica) => `server 127.0.0.1:${replica} max_fails=0;`).join(' ')} }`;
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${place}/${kind};`);
  const main = `daemon off; pid ${place}/pid; ${process.getuid() === 0 ? 'user root;' : ''} events {}`;
  const http = `include /etc/nginx/mime.types; access_log off; ${kept.join(' ')} ${upstream}`;
  writeFileSync(join(place, 'nginx.conf'), `${main} http { ${http}\n${site}}`);
  const nginx = spawn('nginx', ['-c', join(place, 'nginx.conf'), '-e', join(place, 'error.log')], {
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
    stdio: 'inherit',
  });
  const origin = `http://127.0.0.1:${port}`;
  await until(() => fetch(origin));
  return { origin, complaints: () => readFileSync(join(place, 'error.log'), 'utf8'), stop: () => nginx.kill() };
}
