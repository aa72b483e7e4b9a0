import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

/** docs/security.md and docs/asvs.md say where each thing is tested; a test that is renamed is named there, too. */
const top = new URL('../../', import.meta.url).pathname;
const files = spawnSync('git', ['ls-files'], { cwd: top, encoding: 'utf8' }).stdout.split('\n');
const tests = new Set(files.map((file) => basename(file, '.java')));

for (const page of ['docs/security.md', 'docs/asvs.md']) {
  const text = readFileSync(top + page, 'utf8');

  test(`every test that ${page} names is there`, () => {
    const named = [...text.matchAll(/`([A-Z]\w+Test|[a-z-]+\.(?:test|spec)\.js)`/g)].map(([, name]) => name);
    assert.ok(named.length > 15);
    assert.deepEqual(named.filter((name) => !tests.has(name)), []);
  });

  test(`every page that ${page} links to is there`, () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)[^):]*\)/g)].map(([, link]) => link);
    assert.deepEqual(links.filter((link) => !existsSync(`${top}docs/${link}`)), []);
  });
}

test('every chapter of the standard has its part', () => {
  const text = readFileSync(`${top}docs/asvs.md`, 'utf8');
  assert.deepEqual([...text.matchAll(/^(?:## )?V(\d+)/gm)].map(([, chapter]) => Number(chapter)), Array.from({ length: 17 }, (_, at) => at + 1));
});

/** A row names operations by method and path, or paths with whatever one of them has; with “all below it” also what begins so. */
const routes = readFileSync(`${top}docs/security.md`, 'utf8')
  .split('## Threats, route by route')[1]
  .split('\n## ')[0]
  .split('\n')
  .map((row) => row.split('|')[1] ?? '')
  .flatMap((cell) => [...cell.matchAll(/`([A-Z]+ )?([/…][^`]*)`/g)].map(([, method = '', path]) => [method, path, cell.includes('all below')]))
  .map(([method, path, below]) => {
    const written = path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '\\{\\w+\\}').replaceAll('…', '.+');
    return new RegExp(`^${method || '\\w+ '}${written}${below ? '(/.+)?' : method ? '' : '(/\\{\\w+\\})?'}$`);
  });

test('every operation of the contract falls under a row of the threat model', () => {
  const { paths } = parse(readFileSync(`${top}openapi.yaml`, 'utf8'));
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    ['get', 'post', 'put', 'patch', 'delete'].filter((method) => method in item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  assert.ok(operations.length > 150);
  assert.deepEqual(operations.filter((one) => !routes.some((route) => route.test(one))), []);
});
