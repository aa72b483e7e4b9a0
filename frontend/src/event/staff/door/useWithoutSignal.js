import { onMounted } from 'vue';

/** Where the worker that opens the page without signal comes from (scripts/door-worker.js builds it), and what installs the page. */
const WORKER = '/door-worker.js';
const MANIFEST = '/door.webmanifest';

/** Residents' pages name no manifest: what can be installed is the door. */
function offerToInstall() {
  if (document.querySelector('link[rel=manifest]')) return;
  document.head.appendChild(Object.assign(document.createElement('link'), { rel: 'manifest', href: MANIFEST }));
}

/** Lets the door of an event open without signal. @param {string} reference */
export function useWithoutSignal(reference) {
  onMounted(async () => {
    offerToInstall();
    if (!import.meta.env.PROD || !navigator.serviceWorker) return; // no https, an old browser, or the pages are being worked on
    try {
      // Of the doors alone: no other page ever comes from the worker.
      await navigator.serviceWorker.register(WORKER, { scope: `/staff/events/${reference}/door` });
      await navigator.serviceWorker.register(WORKER, { scope: '/staff/door' });
    } catch {
      // Then the page needs signal.
    }
  });
}
