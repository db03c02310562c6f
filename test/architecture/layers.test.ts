import { importsOf, sourcesOf } from './sources';

/** What each layer may import from the rest of src, worked out from the way of the data (one direction only). */
const MAY: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  layout: ['src/domain/'],
  disclosure: ['src/domain/'],
  checks: ['src/domain/', 'src/layout/'],
  commentary: ['src/domain/', 'src/checks/'],
  wording: ['src/domain/', 'src/disclosure/', 'src/checks/', 'src/commentary/'],
  report: ['src/domain/', 'src/disclosure/', 'src/checks/', 'src/commentary/', 'src/wording/'],
  outputs: [
    'src/domain/',
    'src/disclosure/',
    'src/checks/',
    'src/commentary/',
    'src/wording/',
    'src/report/',
    'src/host/port',
  ],
  host: ['src/domain/'],
  app: [
    'src/domain/',
    'src/layout/',
    'src/disclosure/',
    'src/checks/',
    'src/commentary/',
    'src/wording/',
    'src/report/',
    'src/outputs/',
    'src/host/port',
  ],
};

describe.each(Object.entries(MAY))('src/%s', (layer, may) => {
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
  const pure = [
    'domain',
    'layout',
    'disclosure',
    'checks',
    'commentary',
    'wording',
    'report',
    'outputs',
  ].flatMap((layer) => sourcesOf(`src/${layer}`));
  const packages = pure.flatMap(importsOf).filter(({ to }) => !to.startsWith('src/'));
  expect(packages.filter(({ from }) => !from.startsWith('src/outputs/docx/'))).toEqual([]);
  expect([...new Set(packages.map(({ to }) => to))].sort()).toEqual(['docx', 'docx/charts']);
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

test('the add-in never reaches into the workbench or the command line', () => {
  const wrong = [
    'domain',
    'layout',
    'disclosure',
    'checks',
    'commentary',
    'wording',
    'report',
    'outputs',
    'host',
    'app',
    'pane',
    'taskpane',
    'commands',
  ]
    .flatMap((layer) => sourcesOf(`src/${layer}`))
    .flatMap(importsOf)
    .filter(({ to }) => /^src\/(workbench|cli)\//.test(to));
  expect(wrong).toEqual([]);
});

test('no barrel files', () => {
  expect(
    sourcesOf('src')
      .map(({ file }) => file)
      .filter((file) => /\/index\.tsx?$/.test(file)),
  ).toEqual([]);
});
