// @vitest-environment node
import { expect, it } from 'vitest';
import { filesNeededBy } from './first-load-size.js';

const manifest = {
  'index.html': { file: 'index.js', imports: ['shared'] },
  home: { file: 'home.js', imports: ['index.html', 'shared'] },
  shared: { file: 'shared.js' },
  staff: { file: 'staff.js' },
};

it('counts each file once, and none that nobody asked for', () => {
  expect(filesNeededBy(manifest, ['index.html', 'home'])).toEqual(new Set(['index.js', 'home.js', 'shared.js']));
});

it('complains of a page that is no longer there', () => {
  expect(() => filesNeededBy(manifest, ['gone'])).toThrow('renamed');
});
