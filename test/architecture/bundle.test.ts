import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const addin = path.resolve(__dirname, '../../dist/addin');
const html = (page: string) => readFileSync(path.join(addin, page), 'utf8');

beforeAll(() => {
  if (!existsSync(path.join(addin, 'taskpane.html'))) {
    throw new Error('There is no build to measure. Run npm test, which builds first, or npm run build.');
  }
});

/** Scripts a page loads before it can be used, office.js aside. */
function eagerScripts(page: string): string[] {
  return [...html(page).matchAll(/<script[^>]*\ssrc="([^"]+)"/g)]
    .map(([, source = '']) => source)
    .filter((source) => !/^https:|\/office\//.test(source));
}

const gzipped = (file: string) =>
  gzipSync(readFileSync(path.join(addin, 'js', path.basename(file))), { level: 9 }).length;

test('at most 140 kB gzipped is loaded before the pane is interactive', () => {
  const scripts = eagerScripts('taskpane.html');
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.map(gzipped).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(140_000);
});

test('production pages load office.js from Microsoft and nothing else from elsewhere', () => {
  const outside = ['taskpane.html', 'commands.html'].flatMap((page) =>
    [...html(page).matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map(([, source]) => source),
  );
  expect([...new Set(outside)]).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
});

test('the add-in ships no part of the workbench: neither ExcelJS, the grid, the formula engine nor office.js', () => {
  const scripts = readdirSync(addin, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const texts = scripts.map((file) => readFileSync(path.join(addin, file), 'utf8')).join('\n');
  expect(texts).not.toMatch(/exceljs|ironcalc|revo-grid/i);
  expect(scripts.filter((file) => /(^|\/)office\.js$/.test(file))).toEqual([]);
});

// A command is lost where the library is ready before the function it asks for: the add-in's own script comes first.
test.each(['dist/addin', 'dist/workbench/addin'])(
  'the page of commands in %s runs its own script before office.js',
  (where) => {
    const page = readFileSync(path.resolve(__dirname, '../..', where, 'commands.html'), 'utf8');
    const scripts = [...page.matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes.trim());
    expect(scripts[0]).toMatch(/^src="(\/addin\/)?js\/commands\.[0-9a-f]+\.js"$/);
    expect(scripts[1]).toMatch(/^src="[^"]*\/office\.js"$/);
    expect(scripts.filter((script) => script.includes('/commands.'))).toHaveLength(1);
  },
);
