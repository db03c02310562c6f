import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importsOf, sourcesOf } from './sources';

interface Layers {
  readonly layers: Readonly<Record<string, { readonly may: readonly string[] }>>;
  readonly outside: readonly string[];
}

/** The layers as ESLint has them too: what each may import from the rest of src, in one direction only. */
const { layers, outside } = JSON.parse(readFileSync(path.join(__dirname, 'layers.json'), 'utf8')) as Layers;
const inOrder = Object.keys(layers);

test('every folder of src is a layer, or is built on them', () => {
  const folders = new Set(sourcesOf('src').map(({ file }) => file.split('/')[1]));
  expect([...folders].sort()).toEqual([...inOrder, ...outside].sort());
});

test('each layer takes from earlier ones only', () => {
  for (const [at, layer] of inOrder.entries()) {
    const before = inOrder.slice(0, at);
    const wrong = (layers[layer]?.may ?? []).filter((from) => !before.includes(from.split('/')[0] ?? ''));
    expect({ layer, wrong }).toEqual({ layer, wrong: [] });
  }
});

// The pane takes types from anywhere: it has a test of its own below.
describe.each(inOrder.filter((layer) => layer !== 'pane'))('src/%s', (layer) => {
  const may = (layers[layer]?.may ?? []).map((from) => (from.includes('/') ? `src/${from}` : `src/${from}/`));
  const imports = sourcesOf(`src/${layer}`).flatMap(importsOf);

  test('imports only what lies before it', () => {
    const wrong = imports.filter(
      ({ to }) =>
        to.startsWith('src/') &&
        !to.startsWith(`src/${layer}/`) &&
        !may.some((folder) => to.startsWith(folder)),
    );
    expect(wrong).toEqual([]);
  });
});

test('the pure middle uses no package at all, but for the one that writes Word documents', () => {
  const pure = inOrder.filter((layer) => !['host', 'app', 'pane'].includes(layer));
  const packages = pure
    .flatMap((layer) => sourcesOf(`src/${layer}`))
    .flatMap(importsOf)
    .filter(({ to }) => !to.startsWith('src/'));
  expect(packages.filter(({ from }) => !from.startsWith('src/outputs/docx/'))).toEqual([]);
  expect([...new Set(packages.map(({ to }) => to))].sort()).toEqual([
    'docx',
    'docx/charts',
    'docx/layout',
    'jszip',
  ]);
});

test('the pane takes values from the app and wording only, types from anywhere', () => {
  const wrong = sourcesOf('src/pane')
    .flatMap(importsOf)
    .filter(
      ({ to, typeOnly }) => to.startsWith('src/') && !typeOnly && !/^src\/(pane|app|wording)\//.test(to),
    );
  expect(wrong).toEqual([]);
});

test('only the host folder, the entry points and the workbench name Excel or Office', () => {
  const naming = sourcesOf('src')
    .filter(({ file }) => !/^src\/(host\/excel|taskpane|commands|workbench)\//.test(file))
    .filter(({ text }) =>
      /\b(Excel|Office|Word|OfficeExtension)\.[a-zA-Z]/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    )
    .map(({ file }) => file);
  expect(naming).toEqual([]);
});

/** The rooms of a layer that stand in an order of their own, lowest first; a file at its top is a room as well. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  app: ['settings', 'state', 'workbook', 'refresh', 'session', 'drafts', 'jobs', 'desk', 'actions'],
  commentary: ['claim', 'text', 'link', 'judge', 'match'],
};

test.each(Object.entries(ROOMS))('inside src/%s each room takes from those before it', (layer, rooms) => {
  const roomOf = (path: string): number => rooms.indexOf(path.split('/')[2] ?? '');
  const imports = sourcesOf(`src/${layer}`).flatMap(importsOf);
  const between = imports.filter(({ from, to }) => roomOf(from) >= 0 && to.startsWith(`src/${layer}/`));
  expect(between.length).toBeGreaterThan(50);
  expect(between.filter(({ from, to }) => roomOf(to) < 0 || roomOf(to) > roomOf(from))).toEqual([]);
});

test('the add-in never reaches into the workbench or the command line', () => {
  const wrong = [...inOrder, 'taskpane', 'commands']
    .flatMap((layer) => sourcesOf(`src/${layer}`))
    .flatMap(importsOf)
    .filter(({ to }) => /^src\/(workbench|cli)\//.test(to));
  expect(wrong).toEqual([]);
});

test('a folder can be taken in at a glance: thirty-two files at most, but for the rules of the checks', () => {
  const sizes = new Map<string, number>();
  for (const { file } of sourcesOf('src')) {
    const folder = path.posix.dirname(file);
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  const large = [...sizes].filter(([folder, files]) => files > 32 && folder !== 'src/checks/rules');
  expect(large).toEqual([]);
  const tops = ['src/app', 'src/checks', 'src/commentary', 'src/host/excel'];
  expect(tops.filter((folder) => (sizes.get(folder) ?? 0) > 8)).toEqual([]);
});

test('no barrel files', () => {
  expect(
    sourcesOf('src')
      .map(({ file }) => file)
      .filter((file) => /\/index\.tsx?$/.test(file)),
  ).toEqual([]);
});
