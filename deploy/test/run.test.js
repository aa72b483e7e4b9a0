import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { freePort, until } from './ports.js';

const local = new URL('../local/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'doorstep-run-'));
after(() => rmSync(folder, { recursive: true }));

/** Environment of a run that meets nobody else's: free ports, a data folder of its own. */
async function elsewhere(settings = {}) {
  const [QUARKUS_HTTP_PORT, DOORSTEP_WEB_PORT] = [await freePort(), await freePort()];
  return { ...process.env, QUARKUS_HTTP_PORT, DOORSTEP_WEB_PORT, DOORSTEP_DATA_DIR: join(folder, 'data'), ...settings };
}

/** Runs it and expects it to give up with one line. */
function givesUp(command, args, env) {
  const { status, stdout, stderr } = spawnSync(join(local, command), args, { env, encoding: 'utf8' });
  const said = (stdout + stderr).trimEnd();
  assert.equal(said.split('\n').length, 1, said);
  assert.equal(status, 1);
  return said;
}

describe('a start that cannot succeed says why in one line', () => {
  let taken, port;
  before(() => new Promise((listening) => (taken = createServer().listen(0, '127.0.0.1', listening))));
  before(() => (port = taken.address().port));
  after(() => taken.close());

  test('port of the service taken', async () => {
    assert.match(givesUp('run', [], await elsewhere({ QUARKUS_HTTP_PORT: port })), /^Port \d+ is taken.*QUARKUS_HTTP_PORT/);
  });

  test('port of the pages taken', async () => {
    assert.match(givesUp('run', [], await elsewhere({ DOORSTEP_WEB_PORT: port })), /^Port \d+ is taken.*DOORSTEP_WEB_PORT/);
  });

  test('data folder that cannot be written', async () => {
    assert.match(givesUp('run', ['api'], await elsewhere({ DOORSTEP_DATA_DIR: '/proc/doorstep' })), /\/proc\/doorstep.*DOORSTEP_DATA_DIR/);
  });

  test('database that does not answer', async () => {
    const env = await elsewhere({ QUARKUS_DATASOURCE_JDBC_URL: 'jdbc:postgresql://127.0.0.1:1/doorstep' });
    assert.match(givesUp('run', ['api'], env), /127\.0\.0\.1:1\/doorstep does not answer/);
  });
});

describe('a missing tool is named in one line', () => {
  for (const [tool, asked] of Object.entries({ mvn: /^Doorstep needs Maven 3\.8\.7/, node: /^Doorstep needs Node 20/, npm: /^Doorstep needs npm/ })) {
    test(tool, () => {
      const PATH = mkdtempSync(join(folder, 'path-'));
      for (const kept of ['bash', 'dirname', 'env']) symlinkSync(join('/usr/bin', kept), join(PATH, kept));
      assert.match(givesUp('tools', [tool], { PATH }), asked);
    });
  }
});

describe('the JDK', () => {
  function jdk(version) {
    const home = mkdtempSync(join(folder, 'jdk-'));
    mkdirSync(join(home, 'bin'));
    writeFileSync(join(home, 'bin/javac'), '');
    chmodSync(join(home, 'bin/javac'), 0o755);
    writeFileSync(join(home, 'release'), `JAVA_VERSION="${version}"\n`);
    return home;
  }
  const chosen = (JAVA_HOME) => spawnSync(join(local, 'jdk'), { env: { ...process.env, JAVA_HOME }, encoding: 'utf8' }).stdout.trim();

  test('is JAVA_HOME when that is new enough', () => {
    const home = jdk('21.0.1');
    assert.equal(chosen(home), home);
  });

  test('is an installed one when JAVA_HOME is too old', () => {
    const home = jdk('17.0.15');
    assert.notEqual(chosen(home), home);
    assert.ok(existsSync(join(chosen(home), 'bin/javac')));
  });
});

describe('a run', { timeout: 300_000 }, () => {
  let env, run, api, pages;

  /** Starts it as a terminal does, in a process group that Ctrl-C goes to. */
  async function start() {
    run = spawn(join(local, 'run'), { env, detached: true });
    let said = '';
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (text) => (said += text));
    await until(() => assert.match(said, /Ctrl-C stops everything/, said));
    return said;
  }

  function pressCtrlC() {
    return new Promise((ended) => {
      run.on('exit', (status) => ended(status));
      process.kill(-run.pid, 'SIGINT');
    });
  }

  const post = (path, body, headers) =>
    fetch(`${api}/api/v1${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } });

  before(async () => {
    env = await elsewhere();
    api = `http://127.0.0.1:${env.QUARKUS_HTTP_PORT}`;
    pages = `http://127.0.0.1:${env.DOORSTEP_WEB_PORT}`;
  });
  after(() => run?.exitCode ?? process.kill(-run.pid, 'SIGTERM'));

  test('says where to go and who to be', async () => {
    const said = await start();
    assert.match(said, new RegExp(`http://localhost:${env.DOORSTEP_WEB_PORT}/\n`));
    assert.match(said, new RegExp(`http://localhost:${env.DOORSTEP_WEB_PORT}/staff\n`));
    assert.match(said, /officer, dispatcher, supervisor, admin \(password: doorstep-demo\)/);
  });

  test('serves the pages, and the API behind them', async () => {
    assert.match(await (await fetch(pages)).text(), /<div id="app">/);
    assert.equal((await fetch(`${pages}/api/v1/stations`)).status, 200);
  });

  test('ends with Ctrl-C and leaves nothing running', async () => {
    const status = await pressCtrlC();
    assert.equal(status, 0);
    await assert.rejects(fetch(api));
    await assert.rejects(fetch(pages));
    assert.ok(!existsSync(join(env.DOORSTEP_DATA_DIR, 'postgres/postmaster.pid')), 'PostgreSQL was not stopped');
  });

  test('keeps its data until the next start', async () => {
    await start();
    const admin = await (await post('/sessions', { username: 'admin', password: 'doorstep-demo' })).json();
    const account = { username: 'newcomer', password: 'a long enough secret', displayName: '示例民警', role: 'SUPERVISOR', active: true };
    const made = await post('/accounts', account, { Authorization: `Bearer ${admin.accessToken}`, 'Idempotency-Key': crypto.randomUUID() });
    assert.equal(made.status, 201, await made.text());
    await pressCtrlC();

    await start();

    const { status } = await post('/sessions', { username: 'newcomer', password: 'a long enough secret' });
    assert.equal(status, 201);
    await pressCtrlC();
  });
});
