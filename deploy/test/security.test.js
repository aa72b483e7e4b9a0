import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';

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
