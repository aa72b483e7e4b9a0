/**
 * Opens the door of an event without signal, with the parts of the page that lie on the device. The list is none of its
 * business: the page keeps that itself. With signal the page and what it is made of come from the network, so a new release is
 * seen at once; a worker of an older one gives way when its last page is closed.
 */
const worker = /** @type {any} */ (self);

/** @type {{version: string, files: string[]}} put in while building (scripts/door-worker.js) */
const RELEASE = worker.__RELEASE__;

const NAME = 'doorstep-door-';
const CACHE = NAME + RELEASE.version;
const PAGE = '/';

/** A line that is nearly dead answers nothing for minutes. */
const PATIENCE_MS = 3000;

const DOOR = /^\/staff\/(events\/[^/]+\/)?door$/;

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(install()));
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(dropOlder()));
worker.addEventListener('fetch', onFetch);

async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll([PAGE, ...RELEASE.files]);
}

async function dropOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(NAME) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** @param {any} event */
function onFetch(event) {
  const { pathname, origin } = new URL(event.request.url);
  if (origin !== worker.location.origin) return;
  if (event.request.mode === 'navigate' && DOOR.test(pathname)) event.respondWith(page(event.request));
  else if (RELEASE.files.includes(pathname)) event.respondWith(part(event.request));
}

/** @param {Request} request */
async function page(request) {
  const cached = (await caches.open(CACHE)).match(PAGE);
  try {
    return await Promise.race([fetch(request), patience()]);
  } catch (error) {
    const known = await cached;
    if (known) return known;
    throw error;
  }
}

const patience = () => new Promise((_, giveUp) => setTimeout(() => giveUp(new Error('no answer')), PATIENCE_MS));

/** Its name says what is in it: what lies here is right. @param {Request} request */
async function part(request) {
  const cached = await (await caches.open(CACHE)).match(request.url);
  return cached || fetch(request);
}
