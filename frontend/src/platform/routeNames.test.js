import { expect, it } from 'vitest';

it('no two pages have one name, or the router would forget the first as soon as it learns of the second', () => {
  const sources = import.meta.glob(['../**/*ages.js', '../**/routes.js'], {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const names = Object.values(sources).flatMap((source) =>
    [...String(source).matchAll(/path: [^\n]*?\s+name: '([\w-]+)'/g)].map(([, name]) => name),
  );
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
