import { createServer } from 'node:net';

/** @returns {Promise<number>} a port that was free a moment ago */
export function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** Tries until it works, every so many milliseconds, for at most two minutes; then fails as the last try did. */
export async function until(attempt, every = 100) {
  for (const end = Date.now() + 120_000; ; ) {
    try {
      return await attempt();
    } catch (failure) {
      if (Date.now() > end) throw failure;
      await new Promise((later) => setTimeout(later, every));
    }
  }
}
