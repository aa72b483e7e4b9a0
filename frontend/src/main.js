import './platform/oldBrowsers';
import './ui/tokens.css';
import './ui/base.css';
import { createApp } from 'vue';
import App from './App.vue';
import { i18n, loadMessages } from './platform/i18n';
import { applyPreferences } from './platform/preferences';
import { router } from './router';

applyPreferences();

// The router's first navigation waits for the page's own messages; the shell needs only these.
loadMessages('common').then(
  () => createApp(App).use(i18n).use(router).mount('#app'),
  () => document.getElementById('app')?.classList.add('failed'),
);
