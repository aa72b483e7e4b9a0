import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** The distribution's browser: nothing is downloaded. The one without windows takes half the time of the other. */
const browser = [
  process.env.DOORSTEP_CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = browser.find((path) => path && existsSync(path));

/** Tests run against the address given, or else against a whole Doorstep of their own on ports nobody uses. */
const ownStack = {
  command: 'bash ../deploy/local/run',
  url: 'http://127.0.0.1:15173/api/v1/services',
  timeout: 300_000,
  stdout: /** @type {const} */ ('pipe'),
  gracefulShutdown: { signal: /** @type {const} */ ('SIGTERM'), timeout: 20_000 },
  env: {
    QUARKUS_HTTP_PORT: '18080',
    DOORSTEP_API_URL: 'http://127.0.0.1:18080',
    DOORSTEP_WEB_PORT: '15173',
    DOORSTEP_LIMIT_FORMS_PER_ADDRESS: '1000', // the tests are one address
    DOORSTEP_BOT_DEFENCE_DIFFICULTY: '500', // they solve a challenge for each form, and have shown patience enough
    DOORSTEP_DATA_DIR: process.env.DOORSTEP_WEB_URL ? '' : mkdtempSync(join(tmpdir(), 'doorstep-e2e-')),
  },
};

export default defineConfig({
  testDir: 'e2e',
  workers: 1, // one database: what one test books, another would find
  retries: 0,
  // On a machine that is busy with other work they take ten times as long, and none of them is about how fast a page is.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  webServer: process.env.DOORSTEP_WEB_URL ? undefined : ownStack,
  use: {
    baseURL: process.env.DOORSTEP_WEB_URL ?? 'http://127.0.0.1:15173',
    locale: 'zh-CN',
    timezoneId: 'America/New_York', // pages must show Shanghai's clock wherever the phone thinks it is
    viewport: { width: 390, height: 844 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
