import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const top = new URL('../../', import.meta.url).pathname;
const find = (text, pattern) => Object.fromEntries([...text.matchAll(pattern)].map(([, name, value]) => [name, value]));
const grep = (...args) => spawnSync('git', ['grep', ...args], { cwd: top, encoding: 'utf8' });
const environmentName = (property) => property.replace(/[.-]/g, '_').toUpperCase();

const rows = readFileSync(`${top}docs/operations.md`, 'utf8').match(/^\| `[A-Z_]+` .*/gm);
const documented = find(rows.join('\n'), /^\| `([A-Z_]+)` \| (?:`([^`]*)`)?/gm);
const defaults = find(readFileSync(`${top}backend/src/main/resources/application.properties`, 'utf8'), /^(doorstep\.[^=]+)=(.*)$/gm);

test('every setting has one row in docs/operations.md', () => assert.equal(rows.length, Object.keys(documented).length));

test('every setting that the service reads is documented', () => {
  const read = find(grep('-h', 'doorstep', '--', 'backend/src/main/java').stdout, /(?:name = |setting\()"(doorstep\.[a-z.-]+)"/g);
  const missing = Object.keys({ ...defaults, ...read }).filter((property) => !(environmentName(property) in documented));
  assert.deepEqual(missing, []);
});

test('every documented setting of ours is read somewhere', () => {
  const readers = ['backend/src/main', 'deploy/local', 'docker-compose.yml', 'frontend/vite.config.js'];
  const ours = Object.keys(documented).filter((name) => name.startsWith('DOORSTEP_'));
  assert.deepEqual(ours.filter((name) => grep('-qiE', name.replaceAll('_', '[_.-]'), '--', ...readers).status !== 0), []);
});

for (const [property, value] of Object.entries(defaults)) {
  test(`the documented default of ${property} is the one in force`, () => assert.equal(documented[environmentName(property)], value));
}
