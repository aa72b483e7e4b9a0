/**
 * A resident on a slow line waits for every byte of script, so the build fails when the first load outgrows its budget.
 * The first load is the entry, everything it imports statically, the home page and one language's messages, as gzip.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 60;
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** @typedef {Record<string, {file: string, imports?: string[]}>} Manifest */

/** @param {Manifest} manifest @param {string[]} roots @returns {Set<string>} the script files that the roots need */
export function filesNeededBy(manifest, roots) {
  const files = new Set();
  const waiting = [...roots];
  for (let key = waiting.pop(); key; key = waiting.pop()) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no "${key}": was it renamed?`);
    if (files.has(chunk.file)) continue;
    files.add(chunk.file);
    waiting.push(...(chunk.imports ?? []));
  }
  return files;
}

function check() {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));
  const roots = ['index.html', 'src/appointment/HomePage.vue'];

  const sizes = ['zh-CN', 'en'].map((language) => {
    const messages = [`src/locales/common.${language}.json`, `src/locales/resident.${language}.json`];
    const files = [...filesNeededBy(manifest, [...roots, ...messages])];
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(dist + file), { level: 9 }).length, 0);
    console.log(
      `First load in ${language}: ${(bytes / 1000).toFixed(1)} kB of JavaScript (gzip), ${files.length} files`,
    );
    return bytes / 1000;
  });

  const worst = Math.max(...sizes);
  if (worst > BUDGET_KB) {
    console.error(`The resident's first load is ${worst.toFixed(1)} kB, over its budget of ${BUDGET_KB} kB.`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) check();
