import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vueI18n from '@intlify/unplugin-vue-i18n/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';
import { doorWorker } from './scripts/door-worker.js';
import { leanVueI18n } from './scripts/lean-vue-i18n.js';

const port = Number(process.env.DOORSTEP_WEB_PORT ?? 5173);
const api = process.env.DOORSTEP_API_URL ?? 'http://127.0.0.1:8080';

/** One origin for pages and API, as behind nginx: no CORS anywhere, and the refresh cookie stays SameSite=Strict. */
const ofTheService = ['/api', '/open311', '/openapi.yaml', '/q/', '/.well-known/oauth-authorization-server'];
const proxy = Object.fromEntries(ofTheService.map((path) => [path, { target: api, xfwd: true }]));

/** The headers that nginx sends with the pages, so that `make run` shows what they break. */
const conf = fileURLToPath(new URL('../deploy/nginx/doorstep.conf', import.meta.url));
const nginx = existsSync(conf) ? readFileSync(conf, 'utf8') : ''; // the build in a container has the pages alone
const headers = Object.fromEntries(
  [...nginx.matchAll(/^ {2}add_header (\S+) (?:"([^"]+)"|([^$\s]+)) always;$/gm)].map(([, name, ...values]) => [
    name,
    values.join(''),
  ]),
);

/** Where staff sign in at a provider of another origin, the pages have to reach it; for nginx, an operator adds it. */
const provider = process.env.DOORSTEP_OIDC_ISSUER;
const policy = 'Content-Security-Policy';
if (provider && headers[policy])
  headers[policy] = headers[policy].replace("connect-src 'self'", `$& ${new URL(provider).origin}`);

const server = { host: '127.0.0.1', port, strictPort: true, proxy };

export default defineConfig({
  plugins: [
    vue(),
    // Compiles the messages while building, so that no message compiler travels to the phone.
    vueI18n({ include: fileURLToPath(new URL('src/locales/*.json', import.meta.url)), dropMessageCompiler: true }),
    leanVueI18n(),
    doorWorker(),
  ],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  server,
  preview: { ...server, headers },
  build: {
    // Android WebView 64 (2018) is the oldest with ES modules and dynamic import together.
    target: 'chrome64',
    cssTarget: 'chrome64',
    manifest: true,
    modulePreload: { polyfill: false },
    // What the first load needs of them anyway; split further, it would compress worse and cost round trips.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'vue', test: /node_modules\/(@?vue|vue-\w+|@intlify)\// }] } },
    },
  },
  worker: { format: 'iife' }, // that WebView knows no modules in workers
  test: {
    environment: 'happy-dom',
    isolate: false, // a window for each file took nine tenths of the time; in any order they pass
    setupFiles: ['scripts/test-setup.js'],
    include: ['src/**/*.test.js', 'scripts/**/*.test.js'],
  },
});
