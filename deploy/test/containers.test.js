import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { DockerfileParser } from 'dockerfile-ast';
import { parse } from 'yaml';

const top = new URL('../../', import.meta.url).pathname;
const read = (path) => readFileSync(top + path, 'utf8');
const { services, volumes } = parse(read('docker-compose.yml'));
const dockerfiles = ['deploy/backend/Dockerfile', 'deploy/frontend/Dockerfile'];

test('there is PostgreSQL 18, the service twice, and nginx in front', () => {
  assert.deepEqual(Object.keys(services), ['db', 'api', 'web']);
  assert.equal(services.db.image, 'postgres:18');
  assert.equal(services.api.deploy.replicas, 2);
  assert.deepEqual(services.web.depends_on, { api: { condition: 'service_healthy' } });
});

test('the database is kept where PostgreSQL 18 looks for it', () => {
  assert.equal(services.db.volumes[0], 'database:/var/lib/postgresql');
  assert.ok('database' in volumes);
});

test('the service works as a user that owns nothing, made when the database is', () => {
  const { QUARKUS_DATASOURCE_USERNAME: service, QUARKUS_FLYWAY_USERNAME: owner } = services.api.environment;
  assert.equal(owner, services.db.environment.POSTGRES_USER);
  const [script] = services.db.volumes[1].split(':');
  assert.ok(read(script.replace('./', '')).includes(`create role ${service} login`));
});

test('the detail of a refused row, which may hold personal data, stays out of the log', () => {
  assert.ok(services.db.command.includes('log_error_verbosity=terse'));
});

test('only nginx is reachable from outside, and on loopback unless asked', () => {
  assert.deepEqual(Object.keys(services).filter((name) => services[name].ports), ['web']);
  assert.deepEqual(services.web.ports, ['${DOORSTEP_PUBLISH:-127.0.0.1:8000}:80']);
});

for (const [name, { healthcheck }] of Object.entries(services)) {
  test(`${name} has a health check that is a command`, () => {
    assert.equal(healthcheck.test[0], 'CMD');
    assert.ok(healthcheck.test.length > 1);
  });
}

test('every secret comes from the environment, with a message when it is not there', () => {
  const secrets = Object.values(services)
    .flatMap(({ environment = {} }) => Object.entries(environment))
    .filter(([name]) => /PASSWORD|KEY|SECRET|TOKEN/.test(name) && name !== 'DOORSTEP_FIRST_ADMIN_PASSWORD'); // for the first start alone
  assert.deepEqual(secrets.map(([name]) => name), [
    'POSTGRES_PASSWORD',
    'DOORSTEP_DB_SERVICE_PASSWORD',
    'QUARKUS_DATASOURCE_PASSWORD',
    'QUARKUS_FLYWAY_PASSWORD',
    'DOORSTEP_TOKEN_KEY',
    'DOORSTEP_DATA_KEYSET',
  ]);
  for (const [name, value] of secrets) assert.match(value, /^\$\{\w+:\?set \w+ to [^}]+\}$/, name);
});

test('compose builds from the Dockerfiles that are here', () => {
  const built = Object.values(services).flatMap(({ build }) => build?.dockerfile ?? []);
  assert.deepEqual(built, dockerfiles);
});

for (const path of dockerfiles) {
  const dockerfile = DockerfileParser.parse(read(path));

  test(`${path} runs the commands of the Makefile`, () => {
    const runs = dockerfile.getInstructions().filter((instruction) => instruction.getKeyword() === 'RUN');
    assert.ok(runs.length > 0);
    const ours = runs.map((run) => run.getArgumentsContent()).filter((command) => command !== 'chown 1001 .');
    for (const command of ours) assert.ok(makefileCommands.includes(command), command);
  });

  test(`${path} copies what is here`, () => {
    const copied = dockerfile.getCOPYs().filter((copy) => !copy.getFlags().some((flag) => flag.getName() === 'from'));
    for (const copy of copied) execFileSync('git', ['ls-files', '--error-unmatch', copy.getArguments()[0].getValue()], { cwd: top });
  });
}

let makefileCommands;
before(() => {
  makefileCommands = execFileSync('make', ['--dry-run', '--always-make', 'run'], { cwd: top, encoding: 'utf8' }).split('\n');
});

test('the service of a machine starts from its cache, too, which its installation makes', () => {
  const [, options] = read('deploy/systemd/doorstep.service').match(/^ExecStart=\S+ java (.+)$/m);
  assert.match(options, /-XX:AOTCache=\/opt\/doorstep\/doorstep\.aot .*-jar \/opt\/doorstep\/quarkus-run\.jar$/);
  assert.match(read('docs/operations.md'), /^sudo \/opt\/doorstep-tools\/aot \/opt\/doorstep /m);
});
