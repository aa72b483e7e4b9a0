import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { freePort, until } from './ports.js';

/** The real nginx with our configuration and the built pages; only the addresses are those of this test. */
const top = new URL('../../', import.meta.url).pathname;
const pages = `${top}frontend/dist`;
const folder = mkdtempSync(join(tmpdir(), 'doorstep-nginx-'));
let nginx, origin, service;

before(async () => {
  service = createServer((request, response) =>
    response
      .setHeader('X-Path', request.url)
      .setHeader('X-From', request.headers['x-forwarded-for'] ?? '')
      .setHeader('Set-Cookie', 'refresh=secret; HttpOnly; SameSite=Strict')
      .end('{}'),
  );
  await new Promise((listening) => service.listen(0, '127.0.0.1', listening));
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;

  const site = readFileSync(new URL('../nginx/doorstep.conf', import.meta.url), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/usr/share/nginx/html', pages)
    .replace('127.0.0.0/8 1;', '192.0.2.0/24 1;') // this test is to be counted
    .replace('api:8080', `127.0.0.1:${service.address().port}`);
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  const main = `daemon off; pid ${folder}/pid; ${process.getuid() === 0 ? 'user root;' : ''} events {}`;
  const http = `include /etc/nginx/mime.types; access_log off; ${kept.join(' ')}`;
  writeFileSync(join(folder, 'nginx.conf'), `${main} http { ${http}\n${site}}`);
  nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
    stdio: 'inherit',
  });
  await until(() => fetch(origin));
});

after(() => {
  nginx.kill();
  service.close();
  rmSync(folder, { recursive: true });
});

test('any address of a page gives the first page, asked for anew each time', async () => {
  const page = await fetch(`${origin}/staff/visits/K7Q2M9XD4`);
  assert.match(await page.text(), /<div id="app">/);
  assert.equal(page.headers.get('Cache-Control'), 'no-cache');
});

test('a page may run our scripts and nobody else’s', async () => {
  const { headers } = await fetch(origin);
  assert.match(headers.get('Content-Security-Policy'), /default-src 'none'; script-src 'self'; style-src 'self';/);
  assert.match(headers.get('Content-Security-Policy'), /frame-ancestors 'none'/);
  assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
  assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
  assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'same-origin');
  assert.match(headers.get('Permissions-Policy'), /camera=\(self\), geolocation=\(\), microphone=\(\)/);
});

test('what the service says of itself is not said twice', async () => {
  const { headers } = await fetch(`${origin}/api/v1/services`);
  assert.equal(headers.get('Content-Security-Policy'), null);
});

test('once it came by TLS, a browser shall come by TLS for a year', async () => {
  const outside = { headers: { 'X-Forwarded-Proto': 'https' } };
  const [pages, api] = await Promise.all([fetch(origin, outside), fetch(`${origin}/api/v1/services`, outside)]);
  assert.equal(pages.headers.get('Strict-Transport-Security'), 'max-age=31536000');
  assert.equal(api.headers.get('Strict-Transport-Security'), 'max-age=31536000');
});

test('without TLS nothing is said about it', async () => {
  const { headers } = await fetch(origin);
  assert.equal(headers.get('Strict-Transport-Security'), null);
});

test('the service is told the last address that is not a proxy’s', async () => {
  const forwarded = { 'X-Forwarded-For': '198.51.100.1, 203.0.113.7, 10.1.2.3' };
  const { headers } = await fetch(`${origin}/api/v1/services`, { headers: forwarded });
  assert.equal(headers.get('X-From'), '203.0.113.7');
});

test('a body that is too large is the problem that the contract names', async () => {
  const answer = await fetch(`${origin}/api/v1/sessions`, { method: 'POST', body: 'x'.repeat(70_000) });
  assert.equal(answer.status, 400);
  assert.equal((await answer.json()).type, '/problems/validation');
});

for (const [format, error] of [
  ['json', /^\[\{"code":400,"description":"[^"]+"\}\]$/],
  ['xml', /<errors><error><code>400<\/code><description>[^<]+<\/description><\/error><\/errors>$/],
]) {
  test(`to Open311 in ${format} it is an error as its specification has it`, async () => {
    const answer = await fetch(`${origin}/open311/v2/requests.${format}`, { method: 'POST', body: 'x'.repeat(70_000) });
    assert.equal(answer.status, 400);
    assert.match(answer.headers.get('Content-Type'), format === 'xml' ? /^text\/xml/ : /^application\/json/);
    assert.match(await answer.text(), error);
  });
}

/** Where the service itself takes a large body: each room says so in one line. */
const large = spawnSync('git', ['grep', '-h', 'new LargeBody(', '--', 'backend/src/main'], { cwd: top, encoding: 'utf8' })
  .stdout.trim()
  .split('\n')
  .map((line) => line.match(/Pattern\.compile\("([^"]+)"\)/)?.[1].replaceAll('[^/]+', 'S4K7Q2M91'));

test('the service says where it takes a large body', () => {
  assert.ok(large.includes('/api/v1/suggestions/S4K7Q2M91/attachments'), large);
});

for (const path of large) {
  test(`a large body comes through to ${path}`, async () => {
    const answer = await fetch(origin + path, { method: 'POST', body: 'x'.repeat(5 << 20) });
    assert.equal(answer.headers.get('X-Path'), path);
  });
}

test('and no larger one', async () => {
  const answer = await fetch(`${origin}/api/v1/suggestions/S4K7Q2M91/attachments`, { method: 'POST', body: 'x'.repeat((5 << 20) + 1) });
  assert.equal((await answer.json()).type, '/problems/validation');
});

test('an address that floods us is told to wait, and the next one is served', async () => {
  const ask = (address) => fetch(`${origin}/api/v1/services`, { headers: { 'X-Forwarded-For': address } });
  let refused; // the burst is 400, and 100 a second come back
  for (let round = 0; round < 40 && !refused; round++) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask('203.0.113.9')));
    refused = answers.find(({ status }) => status === 429);
  }
  assert.equal(refused?.headers.get('Retry-After'), '5');
  assert.equal((await refused.json()).type, '/problems/too-many-requests');
  assert.equal((await ask('203.0.113.10')).status, 200);
});

test('the pages run under that policy', async () => {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--enable-logging=stderr', '--virtual-time-budget=10000', '--dump-dom'];
  const { stdout, stderr } = await promisify(execFile)('chromium-headless-shell', [...flags, origin]);
  assert.match(stdout, /<h1/);
  assert.doesNotMatch(stderr, /Content Security Policy/);
});

test('a hashed part is kept for ever and travels compressed', async () => {
  const part = readdirSync(join(pages, 'assets')).find((name) => /^index-.*\.js$/.test(name));
  const { headers } = await fetch(`${origin}/assets/${part}`);
  assert.match(headers.get('Cache-Control'), /immutable/);
  assert.equal(headers.get('Content-Encoding'), 'gzip');
});

test('the worker that opens a page without signal is asked for anew each time, and runs under the same policy', async () => {
  const { status, headers } = await fetch(`${origin}/door-worker.js`);
  assert.equal(status, 200);
  assert.match(headers.get('Content-Type'), /javascript/);
  assert.equal(headers.get('Cache-Control'), 'no-cache');
  assert.match(headers.get('Content-Security-Policy'), /connect-src 'self'/);
});

test('every file that the worker keeps is there', async () => {
  const worker = await (await fetch(`${origin}/door-worker.js`)).text();
  const { files } = JSON.parse(worker.match(/const RELEASE = (\{.*\});/)[1]);
  const answers = await Promise.all(files.map((file) => fetch(origin + file)));
  assert.ok(files.length > 10);
  assert.deepEqual(answers.filter(({ status }) => status !== 200), []);
});

test('what installs the door is a manifest', async () => {
  const { headers } = await fetch(`${origin}/door.webmanifest`);
  assert.equal(headers.get('Content-Type'), 'application/manifest+json');
  assert.equal(headers.get('Cache-Control'), 'no-cache');
});

test('a part of an older release is not found, rather than the first page', async () => {
  const { status } = await fetch(`${origin}/assets/main-0000.js`);
  assert.equal(status, 404);
});

for (const path of ['/api/v1/stations?limit=2', '/openapi', '/openapi.yaml', '/q/swagger-ui/', '/.well-known/oauth-authorization-server']) {
  test(`${path} reaches the service as it is`, async () => {
    const { headers } = await fetch(origin + path);
    assert.equal(headers.get('X-Path'), path);
  });
}

for (const path of ['/q/metrics', '/q/health/ready', '/q/']) {
  test(`${path} stays inside`, async () => {
    const { status, headers } = await fetch(origin + path);
    assert.deepEqual([status, headers.get('X-Path')], [404, null]);
  });
}

test('the refresh cookie is kept to TLS where there is TLS in front', async () => {
  const outside = await fetch(`${origin}/api/v1/sessions`, { headers: { 'X-Forwarded-Proto': 'https' } });
  assert.match(outside.headers.get('Set-Cookie'), /^refresh=secret; HttpOnly; SameSite=Strict; Secure$/);
});

test('without TLS, as at home, the refresh cookie still works', async () => {
  const { headers } = await fetch(`${origin}/api/v1/sessions`);
  assert.doesNotMatch(headers.get('Set-Cookie'), /Secure/);
});

test('with no replica up, the API answers the problem that the contract names', async () => {
  service.closeAllConnections();
  await new Promise((closed) => service.close(closed));

  const answer = await fetch(`${origin}/api/v1/stations`);

  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
  assert.equal(answer.headers.get('Retry-After'), '5');
  assert.equal((await answer.json()).type, '/problems/unavailable');
});
