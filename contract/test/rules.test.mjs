import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';

const contract = new URL('..', import.meta.url).pathname;
const good = readFileSync(join(contract, 'test/good.yaml'), 'utf8');
const rules = readFileSync(join(contract, '.spectral.yaml'), 'utf8').match(/(?<=\n  )[a-z0-9-]+(?=:\n    description)/g);

/** For each rule, the change to good.yaml that must set it off: the text to find and what to write instead. */
const breaks = {
  'operation-id-camel-case': ['operationId: getVisit', 'operationId: get_visit'],
  'operation-operationId-unique': ['operationId: getVisit', 'operationId: listVisits'],
  'path-kebab-case': ['/home-visits/{visitId}', '/homeVisits/{visitId}'],
  'path-starts-with-plural': ['/home-visits/{visitId}', '/home-visit/{visitId}'],
  'path-without-verb': ['/home-visits/{visitId}', '/home-visits/{visitId}/cancel'],
  'property-camel-case': ['startsAt: { type', 'starts_at: { type'],
  'no-personal-data-in-uri': ['name: cursor, in: query', 'name: residentPhone, in: query'],
  'operation-summary': ['      summary: Get a visit\n', ''],
  'operation-description': ['      description: One visit.\n', ''],
  'operation-tags': ['      tags: [visits]\n', ''],
  'parameter-described': [', description: Page size.', ''],
  'property-described': [', description: When it starts.', ''],
  'body-has-example': ["      examples:\n        - startsAt: '2026-11-26T09:00:00+08:00'\n", ''],
  'body-schema-named': ["schema: { $ref: '#/components/schemas/VisitList' }", 'schema: { type: object, examples: [{}] }'],
  'no-null': ["startsAt: { type: string", "startsAt: { type: [string, 'null']"],
  'no-nullable': ['startsAt: { type: string', 'startsAt: { nullable: true, type: string'],
  'list-in-envelope': ["schema: { $ref: '#/components/schemas/VisitList' }", 'schema: { type: array, items: { type: string }, examples: [[]] }'],
  'list-pages': ['name: cursor', 'name: offset'],
  'error-names-its-problem': ['`unavailable`: not now', 'Not now'],
  'error-is-problem-json': ['application/problem+json', 'application/json'],
  'retry-after': ['Retry-After', 'Retry-Never'],
  'says-429': ["        '429': { $ref: '#/components/responses/TooMany' }\n", ''],
  'says-503': ["        '503': { $ref: '#/components/responses/Unavailable' }\n", ''],
  'path-parameter-says-404': ["        '404': { $ref: '#/components/responses/Refused' }\n", ''],
  'body-says-400-and-415': ["        '415': { $ref: '#/components/responses/Refused' }\n", ''],
  'staff-only-says-401-and-403': ["        '403': { $ref: '#/components/responses/Refused' }\n", ''],
  'operation-says-security': ['      security: []\n', ''],
  'creation-is-idempotent': ['name: Idempotency-Key, in: header, required: true', 'name: Idempotency-Key, in: header'],
  'creation-says-where': ['Location:', 'Elsewhere:'],
  'change-guards-against-stale': ['name: If-Match', 'name: If-Maybe'],
  'single-resource-has-etag': ['ETag:', 'Tag:'],
};

const folder = mkdtempSync(join(tmpdir(), 'contract-rules-'));
let broken;

before(() => {
  writeFileSync(join(folder, 'good.yaml'), good);
  for (const [rule, [find, instead]] of Object.entries(breaks)) {
    assert.ok(good.includes(find), `good.yaml has nothing like ${find}`);
    writeFileSync(join(folder, `${rule}.yaml`), good.replace(find, instead));
  }
  const spectral = spawnSync(
    'npx',
    ['--no-install', 'spectral', 'lint', '--quiet', '--format=json', '--fail-severity=hint', `${folder}/*.yaml`],
    { cwd: contract, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  assert.equal(spectral.status, 1, spectral.stderr);
  broken = {};
  for (const { source, code } of JSON.parse(spectral.stdout)) (broken[basename(source, '.yaml')] ??= new Set()).add(code);
});

after(() => rmSync(folder, { recursive: true }));

test('a contract that keeps the rules passes', () => assert.deepEqual(broken.good, undefined));

test('every rule of ours is broken somewhere below', () => assert.deepEqual(rules.filter((rule) => !(rule in breaks)), []));

for (const rule of Object.keys(breaks)) {
  test(`${rule} fires`, () => assert.ok(broken[rule]?.has(rule), `fired instead: ${[...(broken[rule] ?? ['nothing'])]}`));
}
