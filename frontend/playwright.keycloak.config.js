import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import common from './playwright.config.js';

/** A whole Doorstep whose staff sign in at a real Keycloak (`make test-keycloak`). */

const web = 'http://127.0.0.1:18152';
const issuer = 'http://127.0.0.1:18150/realms/doorstep';

const stop = { gracefulShutdown: { signal: /** @type {const} */ ('SIGTERM'), timeout: 20_000 }, timeout: 300_000 };

export default defineConfig({
  ...common,
  testDir: 'e2e-keycloak',
  webServer: [
    {
      ...stop,
      command: 'exec ../deploy/keycloak/run ../backend/target/keycloak 18150',
      url: `${issuer}/.well-known/openid-configuration`,
      env: { DOORSTEP_WEB_URL: web },
    },
    {
      ...stop,
      command: 'exec ../deploy/local/run',
      url: `${web}/api/v1/services`,
      env: {
        QUARKUS_HTTP_PORT: '18153',
        DOORSTEP_WEB_PORT: '18152',
        DOORSTEP_DATA_DIR: mkdtempSync(join(tmpdir(), 'doorstep-keycloak-')),
        DOORSTEP_OIDC_ISSUER: issuer,
      },
    },
  ],
  use: { ...common.use, baseURL: web, viewport: { width: 1280, height: 900 } },
});
