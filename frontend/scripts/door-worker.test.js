import { expect, it } from 'vitest';
import { filesOfTheDoor } from './door-worker.js';

/** @param {string} fileName @param {object} [more] */
const chunk = (fileName, more) => ({ [fileName]: { type: 'chunk', fileName, imports: [], ...more } });

const bundle = {
  ...chunk('assets/index.js', { isEntry: true, imports: ['assets/vue.js'] }),
  ...chunk('assets/vue.js'),
  ...chunk('assets/DoorPage.js', {
    facadeModuleId: '/src/event/staff/door/DoorPage.vue',
    imports: ['assets/vue.js', 'assets/gone.js'],
    viteMetadata: { importedCss: new Set(['assets/DoorPage.css']) },
  }),
  ...chunk('assets/BoardPage.js', { facadeModuleId: '/src/appointment/staff/board/BoardPage.vue' }),
  ...chunk('assets/door.en.js', { facadeModuleId: '/src/locales/door.en.json' }),
  'assets/lonely.css': { type: 'asset', fileName: 'assets/lonely.css' },
};

it('keeps the page of the door and what it needs, and no other page', () =>
  expect(filesOfTheDoor(bundle)).toEqual([
    '/assets/DoorPage.css',
    '/assets/DoorPage.js',
    '/assets/door.en.js',
    '/assets/index.js',
    '/assets/vue.js',
  ]));
