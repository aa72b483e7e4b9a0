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

/** Tries until it works, for at most a minute; then fails as the last try did. */
export async function until(attempt, tries = 600) {
  try {
    return await attempt();
  } catch (failure) {
    if (tries === 0) throw failure;
    await new Promise((later) => setTimeout(later, 100));
    return until(attempt, tries - 1);
  }
}
