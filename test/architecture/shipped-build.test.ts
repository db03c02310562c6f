import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isPermissive } from '../../src/publish/licences';

const at = (...parts: string[]) => path.resolve(__dirname, '../../dist', ...parts);
const filesIn = (folder: string) =>
  readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at(folder), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

beforeAll(() => {
  if (!existsSync(at('addin/taskpane.html')))
    throw new Error('There is no build to look at. Run npm test, which builds first, or npm run build.');
});

test('the folder for publishing holds what a browser or its host needs, and nothing else', () => {
  const files = filesIn('addin');
  expect(files.filter((file) => !file.startsWith('js/') && !file.startsWith('assets/')).sort()).toEqual([
    'LICENSE.txt',
    'THIRD-PARTY-NOTICES.txt',
    'commands.html',
    'help.html',
    'manifest.xml',
    'nginx.conf',
    'staticwebapp.config.json',
    'taskpane.html',
    'web.config',
  ]);
  expect(files.filter((file) => file.startsWith('assets/')).sort()).toEqual([
    'assets/icon-128.png',
    'assets/icon-16.png',
    'assets/icon-32.png',
    'assets/icon-64.png',
    'assets/icon-80.png',
    'assets/refresh-16.png',
    'assets/refresh-32.png',
    'assets/refresh-80.png',
  ]);
  // Every script's name changes with its content, since browsers keep it for a year.
  const scripts = files.filter((file) => file.startsWith('js/'));
  expect(scripts.filter((file) => !/^js\/[\w-]+\.[0-9a-f]{20}\.js$/.test(file))).toEqual([]);
});

test('source maps lie beside what is published, one for each script, and no script names one', () => {
  const scripts = filesIn('addin').filter((file) => file.endsWith('.js'));
  expect(filesIn('addin-maps').sort()).toEqual(scripts.map((file) => `${file}.map`).sort());
  const naming = scripts.filter((file) => /sourceMappingURL/.test(readFileSync(at('addin', file), 'utf8')));
  expect(naming).toEqual([]);
});

/** The packages whose code is in the scripts, by the source maps: another witness than the tool that writes the notices. */
function bundled(): string[] {
  const sources = filesIn('addin-maps').flatMap(
    (file) => (JSON.parse(readFileSync(at('addin-maps', file), 'utf8')) as { sources: string[] }).sources,
  );
  const names = sources.flatMap((source) => {
    const inside = source.split('node_modules/').at(-1) ?? '';
    return source.includes('node_modules/') ? [/^(@[^/]+\/[^/]+|[^/]+)/.exec(inside)?.[0] ?? source] : [];
  });
  return [...new Set(names)].sort();
}

test('every package in the scripts has its notice: name, a permissive licence and its text', () => {
  const notices = readFileSync(at('addin/THIRD-PARTY-NOTICES.txt'), 'utf8')
    .split(/^-{80}$/m)
    .slice(1);
  const headed = new Map(
    notices.map((notice) => {
      const [, name = '', licence = ''] = /^\n(\S+) \S+ \((.+)\)\n/.exec(notice) ?? [];
      return [name, { licence, text: notice }];
    }),
  );
  const packages = bundled();
  expect(packages.length).toBeGreaterThan(50);
  expect(packages.filter((name) => !headed.has(name))).toEqual([]);
  for (const name of packages) {
    const { licence = '', text = '' } = headed.get(name) ?? {};
    expect({ name, may: isPermissive(licence) }).toEqual({ name, may: true });
    expect(text).toMatch(/Permission (to use|is hereby granted)|Redistribution and use|Apache License/i);
  }
});
