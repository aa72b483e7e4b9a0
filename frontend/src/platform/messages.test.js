import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = 'src/locales/';

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(folder + file, 'utf8'));

/** @param {any} messages @returns {string[]} */
function keysOf(messages, prefix = '') {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

const areas = readdirSync(folder).flatMap((file) => file.match(/^(.+)\.zh-CN\.json$/)?.[1] ?? []);

describe.each(areas)('the messages of %s', (area) => {
  it('say the same things in both languages', () => {
    expect(keysOf(read(`${area}.en.json`))).toEqual(keysOf(read(`${area}.zh-CN.json`)));
  });
});

it('every key that a page names literally has a message', () => {
  const known = new Set(areas.flatMap((area) => keysOf(read(`${area}.zh-CN.json`))));
  const sources = import.meta.glob('../**/*.{vue,js}', { query: '?raw', import: 'default', eager: true });
  const missing = Object.entries(sources).flatMap(([file, source]) =>
    [...String(source).matchAll(/(?:\bt|translate)\('([\w.]+)'/g)]
      .map(([, key]) => key)
      .filter((key) => key.includes('.') && !known.has(key) && !file.endsWith('.test.js'))
      .map((key) => `${file}: ${key}`),
  );
  expect(missing).toEqual([]);
});
