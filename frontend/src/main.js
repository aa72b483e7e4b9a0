import './platform/oldBrowsers';
import './ui/tokens.css';
import './ui/base.css';
import { createApp } from 'vue';
import App from './App.vue';
import { i18n, loadMessages } from './platform/i18n';
import { applyPreferences } from './platform/preferences';
import { router } from './router';

applyPreferences();

// The router fetches the first page and its messages meanwhile: on a slow line each round trip counts.
const app = createApp(App).use(i18n).use(router);

loadMessages('common').then(
  () => app.mount('#app'),
  () => document.getElementById('app')?.classList.add('failed'),
);
