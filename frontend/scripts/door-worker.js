import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the door of an event is made of, beside what these import: its page, its messages, and signing in again. */
const PARTS = [
  /src\/staff\/(StaffShell\.vue|pages\.js)$/,
  /src\/event\/staff\/door\/DoorPage\.vue$/,
  /src\/identity\/SignInPage\.vue$/,
  /src\/locales\/(common|codes|staff|event|events|door)\.[\w-]+\.json$/,
  /node_modules\/qr\/decode\.js$/,
];

const source = () =>
  readFileSync(fileURLToPath(new URL('../src/event/staff/door/door.worker.js', import.meta.url)), 'utf8');

/** @typedef {{fileName: string, facadeModuleId?: string | null, isEntry?: boolean, imports: string[], viteMetadata?: {importedCss: Set<string>}}} Chunk */

/** The files that the parts need, without the rest of the pages. @param {Record<string, any>} bundle as Rollup gives it */
export function filesOfTheDoor(bundle) {
  const chunks = /** @type {Chunk[]} */ (Object.values(bundle).filter(({ type }) => type === 'chunk'));
  const isPart = (/** @type {Chunk} */ { isEntry, facadeModuleId }) =>
    isEntry || PARTS.some((part) => part.test(facadeModuleId ?? ''));
  const files = new Set();
  const left = chunks.filter(isPart);
  for (let chunk = left.pop(); chunk; chunk = left.pop()) {
    if (files.has(chunk.fileName)) continue;
    files.add(chunk.fileName);
    chunk.viteMetadata?.importedCss.forEach((file) => files.add(file));
    left.push(...chunk.imports.map((name) => bundle[name]).filter(Boolean));
  }
  return [...files].sort().map((file) => `/${file}`);
}

/**
 * Writes the worker that opens the door of an event without signal, with the list of the files it keeps: it is another worker
 * with each release, which is how a browser learns of one. A plugin of our own, as small as the job: nothing of a library would
 * run in WebView 64 as it is.
 * @returns {import('vite').Plugin}
 */
export function doorWorker() {
  return {
    name: 'doorstep:door-worker',
    apply: 'build',
    enforce: 'post', // parts that turn out to be nothing but styles are taken out before
    generateBundle(_, bundle) {
      const files = [...filesOfTheDoor(bundle), '/favicon.svg'];
      const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16);
      const release = JSON.stringify({ version, files });
      this.emitFile({
        type: 'asset',
        fileName: 'door-worker.js',
        source: source().replace('worker.__RELEASE__', release),
      });
    },
  };
}
